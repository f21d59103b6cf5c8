package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.HospitalDay;

/** Makes of entries what lists show; names come in one batch. */
@ApplicationScoped
class WaitlistReading {
    @Inject
    Waitlist waitlist;

    @Inject
    PatientLabels labels;

    @Inject
    ServiceLookup services;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    PlaceLookup places;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** The names behind the ids of a list. */
    private record Names(
            Map<ServiceId, ServiceRow> services,
            Map<PractitionerId, PractitionerRow> practitioners,
            Map<PlaceId, PlaceRow> places) {
        String service(ServiceId id) {
            var row = services.get(id);
            return row == null ? "" : row.name();
        }

        String practitioner(@Nullable PractitionerId id) {
            var row = id == null ? null : practitioners.get(id);
            return row == null ? "" : row.name().full();
        }

        String place(@Nullable PlaceId id) {
            var row = id == null ? null : places.get(id);
            return row == null ? "" : row.name();
        }
    }

    List<WaitlistRow> rows(List<WaitlistEntry> found) {
        var patients =
                labels.of(found.stream().map(WaitlistEntry::patient).distinct().toList());
        var offers = waitlist.offersFor(found.stream().map(WaitlistEntry::id).toList());
        var people = Stream.concat(
                        found.stream().map(WaitlistEntry::practitioner).filter(Objects::nonNull),
                        offers.stream().map(WaitlistOffer::practitioner))
                .collect(Collectors.toSet());
        var names = new Names(
                services.rows().stream().collect(Collectors.toMap(ServiceRow::id, row -> row)),
                people.isEmpty() ? Map.of() : practitioners.rows(people),
                places.rows().stream().collect(Collectors.toMap(PlaceRow::id, row -> row)));
        var offersOf = offers.stream().collect(Collectors.groupingBy(WaitlistOffer::entry));
        return found.stream()
                .map(entry -> new WaitlistRow(
                        entry.id(),
                        entry.patient(),
                        patients.get(entry.patient()),
                        entry.service(),
                        names.service(entry.service()),
                        entry.practitioner(),
                        names.practitioner(entry.practitioner()),
                        entry.place(),
                        names.place(entry.place()),
                        entry.days(),
                        entry.beginsFrom(),
                        entry.beginsUntil(),
                        entry.fromOn(),
                        entry.untilOn(),
                        entry.urgency(),
                        entry.note(),
                        entry.state(),
                        entry.createdAt(),
                        entry.endedAt(),
                        offersOf.getOrDefault(entry.id(), List.of()).stream()
                                .map(offer -> row(offer, names))
                                .toList(),
                        entry.version()))
                .toList();
    }

    private OfferRow row(WaitlistOffer offer, Names names) {
        var place = names.places().get(offer.place());
        return new OfferRow(
                offer.id(),
                offer.hold(),
                names.practitioner(offer.practitioner()),
                names.service(offer.service()),
                place == null ? "" : place.name(),
                offer.time().startsAt(),
                offer.time().endsAt(),
                place == null ? hospital.zone() : place.zone(),
                offer.state(),
                offer.byHand(),
                offer.offeredAt(),
                offer.answerUntil(),
                offer.endedAt(),
                offer.isOpen(clock.instant()));
    }
}
