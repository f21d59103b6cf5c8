package org.ohms.billing.charge;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a charge was before.
 *
 * @param struck whether it was struck then, and not only corrected
 * @param returned whether something came back to the pharmacy; nobody gave a reason in words then
 * @param discount what was taken off, asked for, agreed to, declined or withdrawn; null where it tells of none
 * @param what what happened, as a code
 * @param price null when there was none
 */
public record ChargeChangeRow(
        boolean struck,
        boolean returned,
        String code,
        @Nullable BigDecimal price,
        BigDecimal quantity,
        String reason,
        @Nullable ChargeDiscount discount,
        String what,
        Instant at,
        String by) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ChargeChangeRow[" + at + "]";
    }
}
