package org.ohms.billing.price;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price list.
 *
 * @param number 0 while it is a draft
 * @param scope for whom it is
 * @param payerName empty for one that is for every payer, and for one whose payer pays no more
 * @param placeName empty for one that holds everywhere
 * @param validFrom the day it holds from; null for a draft
 * @param validUntil the last day it holds; null while no other follows, and for a draft
 * @param publishedAt null for a draft
 * @param publishedBy empty for a draft
 * @param holds whether it holds today
 */
public record PriceListRow(
        UUID id,
        int number,
        PriceScope scope,
        String payerName,
        String placeName,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String currency,
        @Nullable Instant publishedAt,
        String publishedBy,
        boolean holds,
        long version) {
    public boolean isDraft() {
        return publishedAt == null;
    }
}
