package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * What was set aside and nobody came for goes back to the shelf, once although every node looks. It stands in the queue again,
 * to be picked anew when somebody comes.
 */
@ApplicationScoped
class SetAsideRound {
    @Inject
    Dispenses dispenses;

    @Inject
    Picking picking;

    @Inject
    Background background;

    /** Each by itself: who picks at the same moment waits for one of them at most. */
    void on(@Observes MinuteHasPassed minute) {
        boolean more;
        do {
            more = background.call("pharmacy.set-aside", () -> putBackOne(minute.at()));
        } while (more);
    }

    private boolean putBackOne(Instant now) {
        var lapsed = dispenses.lapsed(now);
        lapsed.ifPresent(dispense -> {
            picking.putBack(dispense);
            dispense.lapse(now);
            dispenses.keep();
            background.about("MedicationDispense", dispense.id(), dispense.patient());
        });
        return lapsed.isPresent();
    }
}
