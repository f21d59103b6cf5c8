package org.ohms.billing.share;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * How much a patient still pays in a calendar year.
 *
 * @param deductible what is left of what the patient pays first
 * @param most what is left until the payer pays everything; null for no end
 * @param daysPaid days for which a copay was taken already
 */
public record LeftToPay(Money deductible, @Nullable Money most, Set<LocalDate> daysPaid) {
    public LeftToPay {
        daysPaid = Set.copyOf(daysPaid);
    }
}
