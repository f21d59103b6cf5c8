package org.ohms.billing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.shared.time.MinuteHasPassed;

/** Posts what still waits, because a node died in between or the books were closed. */
@ApplicationScoped
class RemittanceRound {
    @Inject
    Arrivals arrivals;

    void on(@Observes MinuteHasPassed minute) {
        arrivals.postWaiting();
    }
}
