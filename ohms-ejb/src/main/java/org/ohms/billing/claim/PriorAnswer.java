package org.ohms.billing.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the insurer that was asked before did with a claim.
 *
 * @param paid what it paid
 * @param on when; null when it did not say
 * @param adjustments why not more
 */
public record PriorAnswer(BigDecimal paid, @Nullable LocalDate on, List<Reason> adjustments) {
    public PriorAnswer {
        adjustments = List.copyOf(adjustments);
    }

    /** Why less was paid. */
    public record Reason(String group, String reason, BigDecimal amount) {}
}
