package org.ohms.billing.gateway;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * What a gateway tells by itself.
 *
 * @param id its own name for this event; the same event comes more than once
 * @param reference its own name for what it is about: the page of a payment, a refund or a dispute
 * @param intent its own name for the payment itself, where it has another one; null where it has none
 * @param amount how much a dispute is about; null for everything else
 */
record GatewayEvent(
        String id,
        String reference,
        Outcome outcome,
        @Nullable String intent,
        @Nullable Money amount) {
    GatewayEvent(String id, String reference, Outcome outcome) {
        this(id, reference, outcome, null, null);
    }
}
