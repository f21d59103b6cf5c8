package org.ohms.billing.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** The shift of one person at one drawer: opened with some change in it, counted and closed once. */
@Entity
@Table(name = "cash_drawer")
class CashDrawer {
    @Id
    private UUID id;

    @Column(name = "opened_by")
    private AccountId openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    private String currency;

    private BigDecimal change;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private @Nullable BigDecimal counted;

    private @Nullable BigDecimal expected;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected CashDrawer() {}

    CashDrawer(AccountId by, Money change, Instant now) {
        this.id = Uuids.v7(now);
        this.openedBy = by;
        this.openedAt = now;
        this.currency = change.currency().getCurrencyCode();
        this.change = change.amount();
    }

    /** What was in it at the end, beside what should have been. */
    void close(Money found, Money should, Instant now) {
        if (closedAt != null) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        counted = found.amount();
        expected = should.amount();
        closedAt = now;
    }

    UUID id() {
        return id;
    }

    AccountId openedBy() {
        return openedBy;
    }

    String currency() {
        return currency;
    }

    DrawerRow row(String by, Money takings) {
        var began = Money.of(change, currency);
        return new DrawerRow(
                id,
                by,
                openedAt,
                began,
                began.plus(takings),
                closedAt,
                counted == null ? null : Money.of(counted, currency),
                counted == null || expected == null ? null : Money.of(counted.subtract(expected), currency));
    }
}
