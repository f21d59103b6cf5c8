package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.scheduling.appointment.AppointmentEvent;

/**
 * An offer goes the way of its hold, in the same transaction: booked, from the link in the message as from the portal or by
 * the desk, it was accepted; let go or run out, it was not, and the
 * next one is asked.
 */
@ApplicationScoped
class OfferCourse {
    @Inject
    Waitlist waitlist;

    @Inject
    FreedSlots freed;

    @Inject
    Clock clock;

    void on(@Observes AppointmentEvent event) {
        var visit = event.visit();
        if (event instanceof AppointmentEvent.Booked) {
            waitlist.endOffer(visit.appointment(), true, clock.instant());
        } else if (event instanceof AppointmentEvent.Released
                && waitlist.endOffer(visit.appointment(), false, clock.instant())) {
            freed.note(visit.practitioner(), visit.time());
        }
    }
}
