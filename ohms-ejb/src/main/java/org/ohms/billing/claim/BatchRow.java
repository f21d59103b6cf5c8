package org.ohms.billing.claim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payer.Connection;

/**
 * A batch of claims.
 *
 * @param number by which the payer's answers name it
 * @param claims how many claims it holds
 * @param answer codes of the payer's answer; empty while there is none
 * @param attempts how often handing it over was tried
 */
public record BatchRow(
        UUID id,
        UUID payer,
        String payerName,
        long number,
        int claims,
        BatchState state,
        Connection connection,
        String answer,
        int attempts,
        Instant madeAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant answeredAt) {
    /** Whether a person has to take it to the payer. */
    public boolean isForAPerson() {
        return connection == Connection.NONE && state == BatchState.MADE;
    }
}
