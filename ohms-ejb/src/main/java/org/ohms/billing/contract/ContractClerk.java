package org.ohms.billing.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.payer.Payers;
import org.ohms.billing.price.PriceLists;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** What has to be known to write terms down: plans, price lists, and in which currency the hospital bills. */
@ApplicationScoped
class ContractClerk {
    @Inject
    Payers payers;

    @Inject
    PriceLists prices;

    @Inject
    KnownHospital hospital;

    @Inject
    Clock clock;

    void insistOnPlan(UUID plan) {
        if (payers.plan(plan).isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    boolean knowsList(int number) {
        return prices.isPublished(number);
    }

    List<Integer> priceLists() {
        return prices.numbers();
    }

    String currency() {
        return hospital.settings().currency();
    }

    Instant now() {
        return clock.instant();
    }
}
