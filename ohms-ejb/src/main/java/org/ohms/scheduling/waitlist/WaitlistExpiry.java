package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/** Ends the waiting of those whose last day is over. */
@ApplicationScoped
class WaitlistExpiry {
    @Inject
    Waitlist waitlist;

    @Inject
    Background background;

    void on(@Observes DayHasPassed day) {
        background.run(
                "waitlist.expire",
                () -> waitlist.expire(day.today(), day.at())
                        .forEach(entry -> background.about("WaitlistEntry", entry, null)));
    }
}
