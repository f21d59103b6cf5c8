package org.ohms.billing.payment;

import java.util.UUID;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** What happened to a refund; fired in the transaction that says so. */
public sealed interface RefundEvent {
    /**
     * A refund of what came through the gateway was agreed on: the gateway is to give it back.
     *
     * @param attempt the try to pay that brought the payment
     */
    record Agreed(UUID refund, PatientId patient, UUID attempt, Money amount) implements RefundEvent {}
}
