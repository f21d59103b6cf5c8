package org.ohms.billing.price;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price list.
 *
 * @param number 0 while it is a draft
 * @param validFrom the day it holds from, until the next one does; null for a draft
 * @param publishedAt null for a draft
 * @param publishedBy empty for a draft
 * @param holds whether it is the one that holds today
 */
public record PriceListRow(
        UUID id,
        int number,
        @Nullable LocalDate validFrom,
        String currency,
        @Nullable Instant publishedAt,
        String publishedBy,
        boolean holds,
        long version) {
    public boolean isDraft() {
        return publishedAt == null;
    }
}
