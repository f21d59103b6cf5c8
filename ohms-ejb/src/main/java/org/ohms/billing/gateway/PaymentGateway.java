package org.ohms.billing.gateway;

import java.time.Instant;
import java.util.List;
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
     * Begins a payment, or gives the one that began with this key, whose way of paying the gateway keeps for next time.
     *
     * @param customer whom it keeps others for already; null when it does not know them
     * @throws GatewaySilent when it does not answer
     */
    HostedPage beginKeeping(UUID key, Money amount, String back, @Nullable String customer);

    /**
     * What the gateway kept with a payment.
     *
     * @param reference its own name for the page of the payment
     * @return empty when the way of paying cannot be used again
     * @throws GatewaySilent when it does not answer
     */
    Optional<KeptMethod> kept(String reference);

    /**
     * Pays by a way that the gateway keeps, once per key.
     *
     * @param back where its owner comes back to when their bank has a question
     * @throws GatewaySilent when it does not answer: then nobody knows whether it was paid
     */
    Charged charge(UUID key, Money amount, String back, KeptMethod method);

    /**
     * What became of a payment by a way that the gateway keeps.
     *
     * @param reference its own name for the payment; null when it never gave one
     * @param method null when it was forgotten
     * @return empty when it knows none
     * @throws GatewaySilent when it does not answer
     */
    Optional<Found> askCharge(UUID key, @Nullable String reference, @Nullable KeptMethod method);

    /**
     * Forgets a way of paying; one that it does not know is forgotten.
     *
     * @throws GatewaySilent when it does not answer
     */
    void forget(KeptMethod method);

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

    /**
     * The payments that began in a stretch of time and are paid.
     *
     * @throws GatewaySilent when it does not answer
     */
    List<PaidThere> paid(Instant from, Instant to);
}
