package org.ohms.billing.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.work.Background;

/**
 * What gateways tell by themselves. Nobody signs in for it: the signature says who speaks. An event is kept and what it
 * means is booked in one transaction, and only then is it acknowledged.
 */
@Stateless
public class GatewayInbox {
    private static final int LONGEST = 65_536;

    @Inject
    GatewaySettings settings;

    @Inject
    Attempts attempts;

    @Inject
    GatewayRefunds refunds;

    @Inject
    Chargebacks chargebacks;

    @Inject
    Background background;

    /**
     * Takes an event in. One that comes again changes nothing.
     *
     * @throws DomainException NOT_FOUND for a gateway that this hospital does not have; FORBIDDEN for an event that is not
     *     from it, or was changed on its way
     */
    @PermitAll
    public void receive(String gateway, byte[] body, String signature) {
        var from = settings.chosen()
                .filter(one -> one.code().equals(gateway))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var event = body.length > LONGEST ? Optional.<GatewayEvent>empty() : from.read(body, signature);
        var told = event.orElseThrow(() -> DomainException.forbidden(GatewayRefusal.FORGED));
        if (told.outcome() == Outcome.OPEN) {
            return;
        }
        background.run("payment.event", () -> {
            if (attempts.take(gateway, told)) {
                book(gateway, told);
            }
        });
    }

    private void book(String gateway, GatewayEvent told) {
        switch (told.outcome()) {
            case PAID, FAILED ->
                attempts.named(gateway, told.reference()).ifPresent(id -> {
                    background.about("PaymentAttempt", id, null);
                    attempts.settle(id, told.outcome(), told.intent());
                });
            case REFUNDED, REFUND_FAILED ->
                refunds.named(gateway, told.reference()).ifPresent(id -> {
                    background.about("Refund", id, null);
                    refunds.settle(id, told.outcome());
                });
            case TAKEN_BACK, RETURNED -> dispute(gateway, told);
            case OPEN -> {}
        }
    }

    private void dispute(String gateway, GatewayEvent told) {
        var amount = told.amount();
        if (amount != null) {
            attempts.meant(gateway, told.intent()).ifPresent(attempt -> {
                background.about("PaymentAttempt", attempt.id(), attempt.patient());
                chargebacks.book(attempt, told.reference(), amount, told.outcome() == Outcome.RETURNED);
            });
        }
    }
}
