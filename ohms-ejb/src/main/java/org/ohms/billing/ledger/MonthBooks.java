package org.ohms.billing.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The books of a month.
 *
 * @param currency in which they are kept
 * @param closedAt null while they are open
 * @param closedBy empty while they are open
 * @param closable whether they may be closed now
 */
public record MonthBooks(
        YearMonth month,
        String currency,
        List<AccountSum> accounts,
        @Nullable Instant closedAt,
        String closedBy,
        boolean closable) {
    public MonthBooks {
        accounts = List.copyOf(accounts);
    }

    public BigDecimal debits() {
        return accounts.stream().map(AccountSum::debits).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal credits() {
        return accounts.stream().map(AccountSum::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
