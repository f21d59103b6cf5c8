package org.ohms.billing.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * Where the hospital's money stands.
 *
 * @param months the last twelve, the oldest first, the present one among them
 * @param ages one row for each age
 * @param billedLately what was billed in the last 90 days, less what was credited
 * @param days net days in accounts receivable; null while nothing was billed lately
 * @param deposits what patients paid ahead and was neither used nor given back; it is owed to them
 * @param claims how insurers dealt with claims in the last 90 days
 */
public record FinanceDashboard(
        LocalDate today,
        String currency,
        List<FinanceMonth> months,
        List<AgedReceivable> ages,
        Money billedLately,
        @Nullable BigDecimal days,
        Money deposits,
        ClaimFigures claims) {
    public FinanceDashboard {
        months = List.copyOf(months);
        ages = List.copyOf(ages);
    }

    /** What patients owe, less what the hospital owes them. */
    public Money patients() {
        return ages.stream().map(AgedReceivable::patients).reduce(Money.zero(currency), Money::plus);
    }

    /** What insurers owe, less what the hospital owes them. */
    public Money insurers() {
        return ages.stream().map(AgedReceivable::insurers).reduce(Money.zero(currency), Money::plus);
    }

    public Money receivable() {
        return patients().plus(insurers());
    }

    public FinanceMonth present() {
        return months.get(months.size() - 1);
    }
}
