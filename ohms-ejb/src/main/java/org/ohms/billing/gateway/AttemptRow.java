package org.ohms.billing.gateway;

import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * A try to pay online.
 *
 * @param page where the gateway takes the payment; empty before it answered
 */
public record AttemptRow(UUID id, UUID invoice, Money amount, AttemptState state, String page, Instant begunAt) {
    /** Whether the patient can go on on the gateway's page. */
    public boolean isContinuable() {
        return state == AttemptState.OPEN;
    }

    /** Whether nobody knows yet what became of it. */
    public boolean isRunning() {
        return !state.isSettled();
    }
}
