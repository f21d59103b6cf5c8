package org.ohms.billing.authorisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/**
 * A promise of a payer, and what of it is used up.
 *
 * @param codes empty for every service
 * @param visits null for no limit
 * @param amount null for no limit
 * @param visitsUsed on how many days something was billed on it
 * @param remark empty for none
 */
public record AuthorisationRow(
        UUID id,
        PatientId patient,
        UUID coverage,
        String number,
        List<String> codes,
        @Nullable Integer visits,
        int visitsUsed,
        @Nullable Money amount,
        Money amountUsed,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean cancelled,
        String remark,
        long version) {
    public AuthorisationRow {
        codes = List.copyOf(codes);
    }

    /** Whether nothing is left of it. */
    public boolean isUsedUp() {
        return (visits != null && visitsUsed >= visits)
                || (amount != null && amount.minus(amountUsed).amount().signum() <= 0);
    }

    public boolean isExpired(LocalDate today) {
        return validUntil.isBefore(today);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "AuthorisationRow[" + id + "]";
    }
}
