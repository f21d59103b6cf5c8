package org.ohms.billing.report;

import java.time.YearMonth;
import org.ohms.shared.money.Money;

/**
 * What happened in a month to what patients and insurers owe.
 *
 * @param billed what was asked for, less what credit notes took back
 * @param collected what came in, less what was given back or taken back by a bank
 * @param writtenOff what nobody pays any more
 * @param other whatever else made it less
 */
public record FinanceMonth(YearMonth month, Money billed, Money collected, Money writtenOff, Money other) {
    /** How much more is owed at the end than at the beginning. */
    public Money change() {
        return billed.minus(collected).minus(writtenOff).minus(other);
    }
}
