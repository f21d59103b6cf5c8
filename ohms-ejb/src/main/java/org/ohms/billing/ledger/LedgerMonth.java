package org.ohms.billing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.ohms.shared.id.AccountId;

/** A month whose books are closed. */
@Entity
@Table(name = "ledger_month")
class LedgerMonth {
    @Id
    @Column(name = "month")
    private LocalDate firstDay;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private AccountId closedBy;

    @SuppressWarnings("NullAway")
    protected LedgerMonth() {}

    LedgerMonth(YearMonth month, Instant now, AccountId by) {
        this.firstDay = month.atDay(1);
        this.closedAt = now;
        this.closedBy = by;
    }

    Instant closedAt() {
        return closedAt;
    }

    AccountId closedBy() {
        return closedBy;
    }
}
