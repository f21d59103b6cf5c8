package org.ohms.billing.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * What was taken of a deposit for an invoice.
 *
 * @param by who allocated it
 * @param releasedAt when it was taken back; null while it counts
 */
public record AllocationRow(
        UUID id,
        UUID invoice,
        String invoiceNumber,
        Money amount,
        Instant allocatedAt,
        String by,
        @Nullable Instant releasedAt) {
    public boolean isReleased() {
        return releasedAt != null;
    }
}
