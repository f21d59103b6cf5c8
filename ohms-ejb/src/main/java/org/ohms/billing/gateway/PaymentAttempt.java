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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A try to pay an invoice online, or several of a patient at once. It begins before the gateway hears of it, so that a
 * lost answer leaves a trace; it is settled once it is known what became of it, by whatever comes first: an event, the
 * patient's return or a question.
 */
@Entity
@Table(name = "payment_attempt")
class PaymentAttempt {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "invoice_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID invoice;

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

    /** Whether the gateway is to keep the way of paying for next time. */
    private boolean keeps;

    @Column(name = "kept_at")
    private @Nullable Instant keptAt;

    @Column(name = "saved_method")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID savedMethod;

    @Column(name = "booking_service")
    private @Nullable ServiceId bookingService;

    @Column(name = "booking_video")
    private boolean bookingVideo;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected PaymentAttempt() {}

    /**
     * A try to pay bills of a patient.
     *
     * @param bills one, which it names itself, or several, which are kept with it
     */
    PaymentAttempt(PatientId patient, List<AttemptBill> bills, String gateway, Instant now, @Nullable AccountId by) {
        var total = bills.stream().map(AttemptBill::amount).reduce(Money::plus).orElseThrow();
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.invoice = bills.size() == 1 ? bills.get(0).invoice() : null;
        this.gateway = gateway;
        this.amount = total.amount();
        this.currency = total.currency().getCurrencyCode();
        this.state = AttemptState.BEGUN;
        this.begunAt = now;
        this.begunBy = by;
    }

    /** Whoever holds this code pays, without an account. */
    void byLetterCode(UUID code) {
        letterCode = code;
    }

    /** Once it is paid, whoever pays goes on booking a visit. */
    void goOnWith(BookingBegun booking) {
        bookingService = booking.service();
        bookingVideo = booking.video();
    }

    /** The booking that goes on once it is paid; null where nobody was booking. */
    @Nullable
    BookingBegun booking() {
        return bookingService == null ? null : new BookingBegun(bookingService, bookingVideo);
    }

    /** The way of paying is to be kept for next time. */
    void keep() {
        keeps = true;
    }

    boolean isToKeep() {
        return keeps && keptAt == null && state == AttemptState.PAID;
    }

    /** The gateway said how it calls what it keeps, or that it keeps nothing. */
    void kept(Instant now) {
        keptAt = now;
    }

    boolean isKeeping() {
        return keeps;
    }

    /** It is paid by what the gateway keeps. */
    void by(UUID method) {
        savedMethod = method;
    }

    /** What the gateway keeps and it is paid by; null when it is paid on a page. */
    @Nullable
    UUID savedMethod() {
        return savedMethod;
    }

    /** The gateway has it; its owner goes to a page only where their bank has a question. */
    void charged(Charged said) {
        if (!state.isSettled()) {
            reference = said.reference().isEmpty() ? reference : said.reference();
            page = said.address().isEmpty() ? page : said.address();
            state = page == null ? AttemptState.UNKNOWN : AttemptState.OPEN;
        }
    }

    @Nullable
    AccountId begunBy() {
        return begunBy;
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

    /** The one bill it pays; null where it pays several. */
    @Nullable
    UUID invoice() {
        return invoice;
    }

    /** Whether it pays this bill and no other. */
    boolean isOnlyFor(UUID bill) {
        return bill.equals(invoice);
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
