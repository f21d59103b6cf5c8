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
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** Some of a deposit that was taken for an invoice. Taken back, it stands as it was, with its counter entry. */
@Entity
@Table(name = "deposit_allocation")
class DepositAllocation {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "payment_id")
    private UUID deposit;

    @Column(name = "invoice_id")
    private UUID invoice;

    private BigDecimal amount;

    private String currency;

    private UUID attempt;

    @Column(name = "allocated_at")
    private Instant allocatedAt;

    @Column(name = "allocated_by")
    private AccountId allocatedBy;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "released_by")
    private @Nullable AccountId releasedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected DepositAllocation() {}

    DepositAllocation(Payment deposit, UUID invoice, Money amount, UUID attempt, Instant now, AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = deposit.patient();
        this.deposit = deposit.id();
        this.invoice = invoice;
        this.amount = amount.amount();
        this.currency = amount.currency().getCurrencyCode();
        this.attempt = attempt;
        this.allocatedAt = now;
        this.allocatedBy = by;
    }

    void release(Instant now, AccountId by) {
        if (releasedAt != null) {
            throw DomainException.refused(PaymentRefusal.RELEASED);
        }
        releasedAt = now;
        releasedBy = by;
    }

    UUID id() {
        return id;
    }

    UUID deposit() {
        return deposit;
    }

    UUID invoice() {
        return invoice;
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    AccountId allocatedBy() {
        return allocatedBy;
    }

    AllocationRow row(String invoiceNumber, String by) {
        return new AllocationRow(id, invoice, invoiceNumber, amount(), allocatedAt, by, releasedAt);
    }
}
