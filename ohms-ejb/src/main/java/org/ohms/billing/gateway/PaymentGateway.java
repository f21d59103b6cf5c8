package org.ohms.billing.gateway;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * Somebody who takes payments on a page of their own, so that nothing of a card comes to us. Whatever is asked twice with
 * the same key is one payment.
 */
interface PaymentGateway {
    /** The word of the setting that chooses it. */
    String code();

    /**
     * Begins a payment, or gives the one that began with this key.
     *
     * @param back where the patient comes back to
     * @throws GatewaySilent when it does not answer: then nobody knows whether it began
     */
    HostedPage begin(UUID key, Money amount, String back);

    /**
     * What became of the payment with this key.
     *
     * @param reference its own name for the page of it; null when it never gave one
     * @return empty when it knows none
     * @throws GatewaySilent when it does not answer
     */
    Optional<Found> ask(UUID key, @Nullable String reference);

    /**
     * Gives some of a payment back, or says how far it got with what it was asked for with this key.
     *
     * @param reference its own name for the page of the payment
     * @param intent its own name for the payment itself; null when it never gave one
     * @throws GatewaySilent when it does not answer: then nobody knows whether it gave it back
     */
    GivenBack giveBack(UUID key, @Nullable String reference, @Nullable String intent, Money amount);

    /**
     * What became of giving back.
     *
     * @param refund its own name for it
     * @throws GatewaySilent when it does not answer
     */
    Outcome askBack(String refund);

    /**
     * Reads an event that came in.
     *
     * @return empty when it is not from this gateway, or was changed on its way; OPEN for one that means nothing here
     */
    Optional<GatewayEvent> read(byte[] body, String signature);
}
