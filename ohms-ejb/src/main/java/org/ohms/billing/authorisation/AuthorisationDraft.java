package org.ohms.billing.authorisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise of a payer as somebody wrote it down.
 *
 * @param codes codes of the price list, parted by blanks or commas; empty for every service
 * @param visits on how many days at most; null for no limit
 * @param amount up to which sum; null for no limit
 */
public record AuthorisationDraft(
        @Nullable UUID coverage,
        @Nullable String number,
        @Nullable String codes,
        @Nullable Integer visits,
        @Nullable BigDecimal amount,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String remark) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "AuthorisationDraft[]";
    }
}
