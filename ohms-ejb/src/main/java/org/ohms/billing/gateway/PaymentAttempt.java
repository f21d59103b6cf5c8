package org.ohms.billing.gateway;

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
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A try to pay an invoice online. It begins before the gateway hears of it, so that a lost answer leaves a trace; it is
 * settled once it is known what became of it, by whatever comes first: an event, the patient's return or a question.
 */
@Entity
@Table(name = "payment_attempt")
class PaymentAttempt {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "invoice_id")
    private UUID invoice;

    private String gateway;

    private @Nullable String reference;

    private @Nullable String page;
    private @Nullable String intent;

    private BigDecimal amount;

    private String currency;

    @Enumerated(EnumType.STRING)
    private AttemptState state;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "begun_by")
    private @Nullable AccountId begunBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "letter_code")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID letterCode;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected PaymentAttempt() {}

    PaymentAttempt(InvoiceRow invoice, String gateway, Money amount, Instant now, @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = invoice.patient();
        this.invoice = invoice.id();
        this.gateway = gateway;
        this.amount = amount.amount();
        this.currency = amount.currency().getCurrencyCode();
        this.state = AttemptState.BEGUN;
        this.begunAt = now;
        this.begunBy = by;
    }

    /** Whoever holds this code pays, without an account. */
    void byLetterCode(UUID code) {
        letterCode = code;
    }

    /** The code of the letter it was begun with; null for patients at the portal. */
    @Nullable
    UUID letterCode() {
        return letterCode;
    }

    /** The gateway has a page for it. */
    void open(HostedPage hosted) {
        if (!state.isSettled()) {
            state = AttemptState.OPEN;
            reference = hosted.reference();
            page = hosted.address();
        }
    }

    /** The gateway calls the payment itself so. */
    void means(@Nullable String asIntent) {
        if (intent == null) {
            intent = asIntent;
        }
    }

    @Nullable
    String intent() {
        return intent;
    }

    /** The gateway does not answer. */
    void lose() {
        if (!state.isSettled()) {
            state = AttemptState.UNKNOWN;
        }
    }

    void fail(Instant now) {
        if (!state.isSettled()) {
            state = AttemptState.FAILED;
            settledAt = now;
        }
    }

    /** @return whether it was not known to be paid before */
    boolean pay(Instant now) {
        if (state == AttemptState.PAID) {
            return false;
        }
        state = AttemptState.PAID;
        settledAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID invoice() {
        return invoice;
    }

    PatientId patient() {
        return patient;
    }

    String gateway() {
        return gateway;
    }

    @Nullable
    String reference() {
        return reference;
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    AttemptState state() {
        return state;
    }

    AttemptRow row() {
        return new AttemptRow(id, invoice, amount(), state, page == null ? "" : page, begunAt);
    }
}
