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
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.NullableUuid;

/**
 * Money that came in for an invoice, or ahead of one: a deposit. It stays as it was taken; what is given back is a
 * refund, and what is taken of a deposit for an invoice is an allocation.
 */
@Entity
@Table(name = "payment")
class Payment {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "invoice_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID invoice;

    private String receipt;

    @Enumerated(EnumType.STRING)
    private Payer payer;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private BigDecimal amount;

    private String currency;

    @Convert(converter = PaymentReferenceConverter.class)
    private @Nullable String reference;

    @Column(name = "drawer_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID drawer;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private @Nullable AccountId takenBy;

    private UUID attempt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Payment() {}

    Payment(
            PatientId patient,
            @Nullable UUID invoice,
            String receipt,
            Payer payer,
            PaymentMethod method,
            Money amount,
            @Nullable String reference,
            @Nullable UUID drawer,
            UUID attempt,
            Instant now,
            @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.invoice = invoice;
        this.receipt = receipt;
        this.payer = payer;
        this.method = method;
        this.amount = amount.amount();
        this.currency = amount.currency().getCurrencyCode();
        this.reference = reference;
        this.drawer = drawer;
        this.attempt = attempt;
        this.takenAt = now;
        this.takenBy = by;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    UUID attempt() {
        return attempt;
    }

    /** Null for a deposit. */
    @Nullable
    UUID invoice() {
        return invoice;
    }

    String receipt() {
        return receipt;
    }

    Payer payer() {
        return payer;
    }

    PaymentMethod method() {
        return method;
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    Instant takenAt() {
        return takenAt;
    }

    @Nullable
    AccountId takenBy() {
        return takenBy;
    }

    /** What the terminal calls it, entered after the money was taken. */
    void enterSlip(String said) {
        if (reference != null || !method.mayFollow()) {
            throw DomainException.refused(PaymentRefusal.HAS_REFERENCE);
        }
        reference = said;
    }

    PaymentRow row(String patientName, String invoiceNumber, String by, Money refunded) {
        return new PaymentRow(
                id,
                patient,
                patientName,
                invoice,
                invoiceNumber,
                receipt,
                payer,
                method,
                amount(),
                refunded,
                reference == null ? "" : reference,
                takenAt,
                by);
    }
}
