package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.AccountId;

/** Who takes money, when, and in which currency. */
@ApplicationScoped
class PaymentClock {
    @Inject
    KnownHospital hospital;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return hospital.today(now());
    }

    String currency() {
        return hospital.settings().currency();
    }

    /** Null for the system's own work. */
    @Nullable
    AccountId me() {
        return actor.get().account();
    }

    AccountId person() {
        return actor.account();
    }
}
