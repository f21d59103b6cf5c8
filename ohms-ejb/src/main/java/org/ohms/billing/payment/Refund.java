package org.ohms.billing.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.NullableUuid;

/** Some of a payment that is given back, the way it came. Above a limit one person asks and another agrees. */
@Entity
@Table(name = "refund")
class Refund {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "payment_id")
    private UUID payment;

    @Column(name = "invoice_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID invoice;

    private BigDecimal amount;

    private String currency;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    @Convert(converter = RefundReasonConverter.class)
    private String reason;

    @Column(name = "drawer_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID drawer;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_by")
    private AccountId askedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @Column(name = "above_limit")
    private boolean aboveLimit;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Refund() {}

    Refund(Payment payment, Money amount, String reason, boolean aboveLimit, Instant now, AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = payment.patient();
        this.payment = payment.id();
        this.invoice = payment.invoice();
        this.amount = amount.amount();
        this.currency = amount.currency().getCurrencyCode();
        this.state = RefundState.ASKED;
        this.reason = reason;
        this.aboveLimit = aboveLimit;
        this.askedAt = now;
        this.askedBy = by;
    }

    /** @param from the drawer it comes out of; null for anything but cash */
    void pay(@Nullable UUID from, Instant now, AccountId by) {
        insistOnAsked();
        if (aboveLimit && by.equals(askedBy)) {
            throw DomainException.refused(PaymentRefusal.SAME_PERSON);
        }
        state = RefundState.PAID;
        drawer = from;
        decidedAt = now;
        decidedBy = by;
    }

    void decline(Instant now, AccountId by) {
        insistOnAsked();
        state = RefundState.DECLINED;
        decidedAt = now;
        decidedBy = by;
    }

    private void insistOnAsked() {
        if (state != RefundState.ASKED) {
            throw DomainException.refused(PaymentRefusal.DECIDED);
        }
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    UUID payment() {
        return payment;
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    /** What it is booked on: what the patient owes for the invoice, or what is held of the deposit. */
    Posting on(Posting posting) {
        return invoice == null
                ? posting.debit(LedgerAccount.PATIENT_DEPOSIT, payment, amount())
                : posting.debit(LedgerAccount.PATIENT_RECEIVABLE, invoice, amount());
    }

    boolean isAboveLimit() {
        return aboveLimit;
    }

    AccountId askedBy() {
        return askedBy;
    }

    RefundRow row(String patientName, String receipt, String by) {
        return new RefundRow(
                id, patient, patientName, payment, invoice, receipt, amount(), state, reason, askedAt, by, decidedAt);
    }
}
