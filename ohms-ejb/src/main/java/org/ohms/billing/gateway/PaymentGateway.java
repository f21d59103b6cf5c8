package org.ohms.billing.gateway;

import java.util.Optional;
import java.util.UUID;
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
     * @return empty when it knows none
     * @throws GatewaySilent when it does not answer
     */
    Optional<Outcome> ask(UUID key);

    /**
     * Reads an event that came in.
     *
     * @return empty when it is not from this gateway, or was changed on its way
     */
    Optional<GatewayEvent> read(byte[] body, String signature);
}
