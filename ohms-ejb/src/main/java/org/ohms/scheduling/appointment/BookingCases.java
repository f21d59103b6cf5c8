package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.scheduling.availability.OpenStretch;
import org.ohms.scheduling.availability.WorkingTime;
import org.ohms.scheduling.availability.WorkingTimes;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** Gathers everything known about a booking before it is judged. What does not exist is refused here. */
@ApplicationScoped
class BookingCases {
    private static final Duration AROUND = Duration.ofHours(12);

    @Inject
    PatientLabels patients;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    ServiceLookup services;

    @Inject
    PlaceLookup places;

    @Inject
    WorkingTimes workingTimes;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    BookingCase of(BookAppointment request) {
        return gather(
                request.patient(),
                request.practitioner(),
                request.service(),
                request.startsAt(),
                request.place(),
                request.room(),
                request.video(),
                request.hold());
    }

    BookingCase of(HoldSlot request) {
        return gather(
                request.patient(),
                request.practitioner(),
                request.service(),
                request.startsAt(),
                request.place(),
                request.room(),
                false,
                null);
    }

    /** The move of a visit, whose length stays what it is. */
    BookingCase of(Appointment visit, MoveAppointment request) {
        return gather(
                visit.patient(),
                request.practitioner(),
                visit.service(),
                request.startsAt(),
                request.place(),
                request.room(),
                visit.video(),
                visit.id());
    }

    private BookingCase gather(
            @Nullable PatientId patient,
            PractitionerId practitioner,
            ServiceId service,
            Instant startsAt,
            @Nullable PlaceId place,
            @Nullable RoomId room,
            boolean video,
            @Nullable AppointmentId self) {
        var whom = patient == null ? null : known(patients.of(patient), "patient");
        var who = known(practitioners.row(practitioner), "practitioner");
        var what = known(services.row(service), "service");
        var time = TimeSlot.of(startsAt, what.length());
        var working = workingTimes
                .of(
                        Set.of(practitioner),
                        TimeSlot.between(startsAt.minus(AROUND), time.endsAt().plus(AROUND)))
                .getOrDefault(practitioner, WorkingTime.none(practitioner));
        var open = working.open().stream()
                .filter(o ->
                        o.time().contains(time) && (place == null || o.place().equals(place)))
                .findFirst();
        var where = whereabouts(place, open, who);
        return new BookingCase(
                whom,
                who,
                what,
                where,
                room != null ? room : open.map(OpenStretch::room).orElse(null),
                time,
                TimeSlot.between(
                        time.startsAt().minus(what.before()), time.endsAt().plus(what.after())),
                video,
                working,
                self,
                actor.get().kind() == Actor.Kind.PATIENT,
                clock.instant());
    }

    /** The place asked for, else where the hours are, else where the practitioner usually is; null when nothing says it. */
    private @Nullable PlaceRow whereabouts(@Nullable PlaceId asked, Optional<OpenStretch> open, PractitionerRow who) {
        if (asked != null) {
            return known(places.row(asked), "place");
        }
        return open.map(OpenStretch::place)
                .or(() -> Optional.ofNullable(who.place()))
                .flatMap(places::row)
                .orElse(null);
    }

    /** Name and standing of a patient, for those who only need that. */
    PatientLabel label(PatientId patient) {
        return known(patients.of(patient), "patient");
    }

    private static <T> T known(Optional<T> found, String field) {
        return found.orElseThrow(() -> unknown(field));
    }

    private static DomainException unknown(String field) {
        return new DomainException(
                DomainException.Kind.NOT_FOUND,
                java.util.List.of(Refusal.of(CommonRefusal.NOT_FOUND).at(field)));
    }
}
