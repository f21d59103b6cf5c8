package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.time.TimeSlot;
import org.ohms.shared.work.Background;

/**
 * Lets holds go that have run out, so that every screen sees them free. Booking does not wait for it: it ends those in
 * its way itself.
 */
@ApplicationScoped
class HoldExpiry {
    @Inject
    Background background;

    @Inject
    RunOutHolds holds;

    void on(@Observes MinuteHasPassed minute) {
        background.run("appointment.release-holds", () -> {
            var all = TimeSlot.between(
                    minute.at().minus(Duration.ofDays(366)), minute.at().plus(Duration.ofDays(3660)));
            for (var released : holds.release(null, null, all)) {
                background.about("Appointment", released.appointment().value(), null);
            }
        });
    }
}
