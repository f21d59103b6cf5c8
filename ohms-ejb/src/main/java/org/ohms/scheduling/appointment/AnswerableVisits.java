package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.Wishes;
import org.ohms.messaging.reply.ReplyAction.Occasion;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.shared.time.HospitalDay;

/** What the page behind a link says about a visit: when it is, and nothing about why. */
@ApplicationScoped
class AnswerableVisits {
    @Inject
    Appointments appointments;

    @Inject
    PlaceLookup places;

    @Inject
    Wishes wishes;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /**
     * Tells when the visit is.
     *
     * @param open what has to be true as well for the answer to be possible still
     */
    Occasion occasion(UUID subject, Predicate<Appointment> open) {
        var visit = appointments.with(new AppointmentId(subject));
        var begins = visit.time().startsAt();
        var zone = places.row(visit.place()).map(PlaceRow::zone).orElseGet(hospital::zone);
        return new Occasion(
                begins,
                zone,
                Optional.ofNullable(visit.patient())
                        .map(wishes::of)
                        .map(ContactWishes::zone)
                        .orElse(zone),
                visit.status().isAhead() && begins.isAfter(clock.instant()) && open.test(visit));
    }
}
