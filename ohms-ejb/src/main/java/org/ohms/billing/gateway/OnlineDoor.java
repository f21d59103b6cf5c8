package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.money.Money;
import org.ohms.shared.work.Background;

/** Leads from a try to the page of the gateway. */
@ApplicationScoped
class OnlineDoor {
    @Inject
    GatewaySettings settings;

    @Inject
    Attempts attempts;

    @Inject
    Background background;

    @Inject
    PortalAddress portal;

    @Inject
    GatewayClock watch;

    boolean isOpen() {
        return settings.chosen().isPresent();
    }

    PaymentAttempt fresh(InvoiceRow bill, Money amount) {
        return new PaymentAttempt(bill, chosen().code(), amount, watch.now(), watch.me());
    }

    /** The gateway hears of a try only once it is kept; what it answers, or that it does not, is kept by itself. */
    AttemptRow open(UUID id) {
        return background.call("payment.open", () -> {
            var attempt = attempts.locked(id);
            background.about("PaymentAttempt", id, attempt.patient());
            if (attempt.state() == AttemptState.BEGUN || attempt.state() == AttemptState.UNKNOWN) {
                try {
                    attempt.open(chosen().begin(id, attempt.amount(), portal.of("/portal/bills/" + attempt.invoice())));
                } catch (GatewaySilent silent) {
                    attempt.lose();
                }
            }
            return attempt.row();
        });
    }

    private PaymentGateway chosen() {
        return settings.chosen().orElseThrow(() -> DomainException.refused(GatewayRefusal.NOT_OFFERED));
    }
}
