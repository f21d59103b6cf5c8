package org.ohms.billing.gateway;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * A try to pay online.
 *
 * @param invoice the one bill it pays; null where it pays several
 * @param page where the gateway takes the payment; empty before it answered
 */
public record AttemptRow(
        UUID id, @Nullable UUID invoice, Money amount, AttemptState state, String page, Instant begunAt) {
    /** Whether it pays several bills at once. */
    public boolean isForSeveral() {
        return invoice == null;
    }

    /** Whether the patient can go on on the gateway's page. */
    public boolean isContinuable() {
        return state == AttemptState.OPEN;
    }

    /** Whether nobody knows yet what became of it. */
    public boolean isRunning() {
        return !state.isSettled();
    }
}
