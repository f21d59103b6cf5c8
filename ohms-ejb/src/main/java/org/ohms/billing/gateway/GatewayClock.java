package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.id.AccountId;

/** Who pays online, when. */
@ApplicationScoped
class GatewayClock {
    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    Instant now() {
        return clock.instant();
    }

    @Nullable
    AccountId me() {
        return actor.get().account();
    }
}
