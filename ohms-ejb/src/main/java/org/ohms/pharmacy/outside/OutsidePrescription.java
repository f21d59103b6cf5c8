package org.ohms.pharmacy.outside;

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
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/**
 * A prescription that is collected at a pharmacy outside. It is sent, the pharmacy says how far it is, and it is over once
 * it was given, or once the pharmacy says that it does not give it: until then it can be collected nowhere else.
 */
@Entity
@Table(name = "outside_prescription")
class OutsidePrescription implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "request_id")
    private UUID request;

    @Column(name = "pharmacy_id")
    private UUID pharmacy;

    @Enumerated(EnumType.STRING)
    private OutsideState state;

    private boolean unreached;

    @Convert(converter = OutsideWordsConverter.class)
    private OutsideWords words;

    private @Nullable BigDecimal given;
    private boolean partly;

    @Column(name = "sent_by")
    private AccountId sentBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "back_by")
    private @Nullable AccountId backBy;

    @Column(name = "back_at")
    private @Nullable Instant backAt;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected OutsidePrescription() {}

    @SuppressWarnings("NullAway")
    OutsidePrescription(PatientId patient, UUID request, UUID pharmacy, AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.request = request;
        this.pharmacy = pharmacy;
        this.state = OutsideState.WAITING;
        this.words = new OutsideWords(null, null);
        this.sentBy = by;
        this.askedAt = now;
        this.releasedAt = now;
    }

    /** The pharmacy took the message; it may have said more by now. */
    void arrived() {
        unreached = false;
        if (state == OutsideState.WAITING) {
            state = OutsideState.SENT;
        }
    }

    /** No further try to reach it is made; one that has spoken was reached. */
    void notReached() {
        unreached = state == OutsideState.WAITING || state == OutsideState.TAKING_BACK;
    }

    /** Asks for it back. */
    void takeBack(@Nullable String why, AccountId by, Instant now) {
        if (!state.isOpen()) {
            throw DomainException.refused(OutsideRefusal.NOT_NOW);
        }
        state = OutsideState.TAKING_BACK;
        unreached = false;
        backBy = by;
        backAt = now;
        words = new OutsideWords(words.said(), why);
    }

    /** The pharmacy could not be reached by a message, and somebody reached it otherwise: it gave it back. */
    void settle() {
        if (state != OutsideState.TAKING_BACK || !unreached) {
            throw DomainException.refused(OutsideRefusal.NOT_NOW);
        }
        state = OutsideState.TAKEN_BACK;
        unreached = false;
    }

    /**
     * The pharmacy says what happened. Events come in any order: one that happened before what is known changes nothing,
     * but that it was given is never overlooked.
     *
     * @return whether it changed anything
     */
    boolean hear(PharmacyEvent event) {
        var next = next(event);
        var gave = event.status().isGiven();
        var older = isOlder(event);
        if (next == state && !(gave && (!partly || next == OutsideState.PARTLY && !older))) {
            return false;
        }
        state = next;
        unreached = false;
        partly |= gave;
        given = gave && event.given() != null ? event.given() : given;
        if (!older) {
            toldAt = event.happenedAt();
            words = new OutsideWords(event.said(), words.why());
        }
        return true;
    }

    private OutsideState next(PharmacyEvent event) {
        var said = event.status().state();
        if (state == OutsideState.DISPENSED || state == OutsideState.CONTRADICTED) {
            return state;
        }
        if (state.isFree()) {
            return event.status().isGiven() && !isOlder(event) ? OutsideState.CONTRADICTED : state;
        }
        if (said == OutsideState.DISPENSED) {
            return said;
        }
        if (state == OutsideState.TAKING_BACK) {
            return said.isFree() ? said : state;
        }
        if (state == OutsideState.PARTLY || state == OutsideState.PREPARING && said == OutsideState.RECEIVED) {
            return state;
        }
        return said == OutsideState.TAKEN_BACK || isOlder(event) ? state : said;
    }

    /** Whether the prescription may be collected elsewhere: nobody has it, and nothing of it was given. */
    boolean isFree() {
        return state.isFree() && !partly;
    }

    private boolean isOlder(PharmacyEvent event) {
        return toldAt != null && event.happenedAt().isBefore(toldAt);
    }

    UUID id() {
        return id;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return version;
    }

    UUID request() {
        return request;
    }

    UUID pharmacy() {
        return pharmacy;
    }

    OutsideState state() {
        return state;
    }

    OutsideWords words() {
        return words;
    }

    AccountId sentBy() {
        return sentBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** When it was asked for back; when it was sent while it was not. */
    Instant lastAskedAt() {
        return backAt == null ? askedAt : backAt;
    }

    OutsideRow row(OutsidePharmacyRow at) {
        return new OutsideRow(
                id,
                request,
                at.name(),
                at.address(),
                state,
                unreached,
                words.said() == null ? "" : words.said(),
                given,
                partly,
                askedAt,
                toldAt,
                version);
    }
}
