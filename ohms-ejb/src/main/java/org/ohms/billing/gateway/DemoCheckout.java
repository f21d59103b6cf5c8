package org.ohms.billing.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.work.Background;

/** The page of the demonstration's bank: whoever has its address may pay, as on the page of any bank. */
@Stateless
public class DemoCheckout {
    @Inject
    DemoBank bank;

    @Inject
    GatewaySettings settings;

    @Inject
    GatewayInbox inbox;

    @Inject
    Background background;

    /** Empty for a payment that the bank does not know, and where there is no demonstration. */
    @PermitAll
    public Optional<DemoPayment> payment(String reference) {
        return settings.chosen()
                .filter(one -> one.code().equals(DemoBank.CODE))
                .flatMap(one -> bank.payment(reference));
    }

    /**
     * Pays, or is declined, and tells the hospital so.
     *
     * @return where the page leads back to
     */
    @PermitAll
    public String pay(String reference, @Nullable TestCard card) {
        var payment = payment(reference).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (card == null) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("card"));
        }
        if (!background.call("demo-bank.pay", () -> bank.decide(reference, card))) {
            throw DomainException.refused(GatewayRefusal.PAGE_CLOSED);
        }
        if (card.tells()) {
            var event = bank.event(reference, card.outcome());
            inbox.receive(DemoBank.CODE, event, bank.signature(event));
        }
        return payment.back();
    }
}
