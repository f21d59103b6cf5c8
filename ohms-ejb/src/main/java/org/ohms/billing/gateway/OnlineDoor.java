package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.lettercode.OnlineOffer;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.money.Money;
import org.ohms.shared.work.Background;

/** Leads from a try to the page of the gateway. */
@ApplicationScoped
class OnlineDoor implements OnlineOffer {
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

    @Override
    public boolean isOpen() {
        return settings.chosen().isPresent();
    }

    /**
     * Begins a try. One that is not settled is the same try, as long as it is about the same amount.
     *
     * @param bill locked
     * @param letterCode the code somebody pays by; null for patients at the portal
     * @throws DomainException REFUSED while another try is not settled
     */
    UUID begin(InvoiceRow bill, Money wanted, @Nullable UUID letterCode) {
        var running = attempts.of(bill.id()).stream()
                .filter(attempt -> !attempt.state().isSettled())
                .findFirst();
        if (running.isPresent()) {
            var known = running.get();
            if (known.state() == AttemptState.OPEN && known.amount().equals(wanted)) {
                return known.id();
            }
            throw DomainException.refused(GatewayRefusal.RUNNING);
        }
        var attempt = new PaymentAttempt(bill, chosen().code(), wanted, watch.now(), watch.me());
        if (letterCode != null) {
            attempt.byLetterCode(letterCode);
        }
        attempts.add(attempt);
        return attempt.id();
    }

    /** The gateway hears of a try only once it is kept; what it answers, or that it does not, is kept by itself. */
    AttemptRow open(UUID id) {
        return background.call("payment.open", () -> {
            var attempt = attempts.locked(id);
            background.about("PaymentAttempt", id, attempt.patient());
            if (attempt.state() == AttemptState.BEGUN || attempt.state() == AttemptState.UNKNOWN) {
                try {
                    attempt.open(chosen().begin(id, attempt.amount(), portal.of(back(attempt))));
                } catch (GatewaySilent silent) {
                    attempt.lose();
                }
            }
            return attempt.row();
        });
    }

    private static String back(PaymentAttempt attempt) {
        var code = attempt.letterCode();
        return code == null ? "/portal/bills/" + attempt.invoice() : "/pay?opened=" + code;
    }

    private PaymentGateway chosen() {
        return settings.chosen().orElseThrow(() -> DomainException.refused(GatewayRefusal.NOT_OFFERED));
    }
}
