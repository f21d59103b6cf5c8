package org.ohms.pharmacy.supply;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as lists show it.
 *
 * @param sentAt null while it is a draft
 * @param endedAt null while it is neither closed nor cancelled
 */
public record OrderRow(
        UUID id,
        String number,
        UUID supplier,
        String supplierName,
        OrderState state,
        Instant draftedAt,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        long version) {
    public boolean isDraft() {
        return state == OrderState.DRAFT;
    }

    public boolean isUnderWay() {
        return state == OrderState.SENT || state == OrderState.RECEIVED;
    }
}
