package org.ohms.billing.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** Who writes promises down, when, for which coverage and in which currency. */
@ApplicationScoped
class AuthorisationClerk {
    @Inject
    Coverages coverages;

    @Inject
    KnownHospital hospital;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    boolean isOf(PatientId patient, UUID coverage) {
        return coverages.of(patient).stream()
                .filter(CoverageRow::isActive)
                .anyMatch(one -> one.id().equals(coverage));
    }

    boolean isTooFine(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() > decimals();
    }

    String smallest() {
        return BigDecimal.ONE.movePointLeft(decimals()).toPlainString();
    }

    private int decimals() {
        return Money.zero(currency()).currency().getDefaultFractionDigits();
    }

    PriorAuthorisation fresh(PatientId patient, AuthorisationDraft checked, List<String> codes) {
        return new PriorAuthorisation(patient, checked, codes, currency(), clock.instant(), actor.account());
    }

    private String currency() {
        return hospital.settings().currency();
    }

    Instant now() {
        return clock.instant();
    }
}
