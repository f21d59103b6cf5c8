package org.ohms.care.pool;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.start.DemoDataWanted;

/** Who answers messages in the demonstration hospital, and what they often answer. */
@ApplicationScoped
class DemoPools {
    private static final int NURSES_HOURS = 4;
    private static final int DESKS_HOURS = 24;

    @Inject
    Pools pools;

    @Inject
    Templates templates;

    @Inject
    AccountDirectory accounts;

    @Inject
    Clock clock;

    void fill(@Observes @Priority(340) DemoDataWanted wanted) {
        pool("Nurses' line", "nurse", NURSES_HOURS);
        pool("Front desk", "registrar", DESKS_HOURS);
        templates.add(new MessageTemplate(
                Uuids.v7(clock.instant()),
                "Result is fine",
                "Your result is as we want it. Please go on as before; we look at it again at your next visit."));
        templates.add(new MessageTemplate(
                Uuids.v7(clock.instant()),
                "Please book a visit",
                "I would like to look at this with you. Please book a visit in the portal, or call us."));
    }

    private void pool(String name, String role, int hours) {
        var members = new HashSet<>(accounts.holding(role));
        if (!members.isEmpty()) {
            var pool = new MessagePool(Uuids.v7(clock.instant()), name, true, hours);
            pools.add(pool);
            pools.fill(pool.id(), members);
        }
    }
}
