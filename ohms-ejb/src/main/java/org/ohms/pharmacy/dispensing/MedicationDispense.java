package org.ohms.pharmacy.dispensing;

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
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.interaction.CheckOutcome;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.prescribing.prescription.PrescriptionDetails;
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;
import org.ohms.shared.persistence.Plain;

/**
 * A prescription at the pharmacy. It comes when the prescription becomes valid, is verified, picked, labelled and handed
 * over; a doubt holds it until it is answered. What was handed over stays as it was, and what is owed then comes as
 * another part.
 */
@Entity
@Table(name = "medication_dispense")
class MedicationDispense implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "request_id")
    private UUID request;

    private long number;
    private int fill;
    private int part;

    @Enumerated(EnumType.STRING)
    private DispenseState state;

    @Enumerated(EnumType.STRING)
    private CheckOutcome outcome;

    @Column(name = "verified_outcome")
    @Enumerated(EnumType.STRING)
    private @Nullable CheckOutcome verifiedOutcome;

    private boolean controlled;
    private BigDecimal due;
    private @Nullable BigDecimal given;

    @Enumerated(EnumType.STRING)
    private DoseUnit unit;

    @Column(name = "item_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID item;

    @Convert(converter = DispenseWordsConverter.class)
    private DispenseWords words;

    private @Nullable String identity;

    @Enumerated(EnumType.STRING)
    private @Nullable Receiver receiver;

    @Column(name = "receiver_identity")
    private @Nullable String receiverIdentity;

    private @Nullable String points;
    private @Nullable Boolean counselled;

    @Column(name = "came_at")
    private Instant cameAt;

    @Column(name = "verified_by")
    private @Nullable AccountId verifiedBy;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "picked_by")
    private @Nullable AccountId pickedBy;

    @Column(name = "picked_at")
    private @Nullable Instant pickedAt;

    @Column(name = "witnessed_by")
    private @Nullable AccountId witnessedBy;

    @Column(name = "witnessed_at")
    private @Nullable Instant witnessedAt;

    @Column(name = "labelled_at")
    private @Nullable Instant labelledAt;

    @Column(name = "reserved_until")
    private @Nullable Instant reservedUntil;

    @Column(name = "lapsed_at")
    private @Nullable Instant lapsedAt;

    @Column(name = "held_by")
    private @Nullable AccountId heldBy;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "answered_by")
    private @Nullable AccountId answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "ended_by")
    private @Nullable AccountId endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected MedicationDispense() {}

    /** The whole of one filling of a prescription. */
    MedicationDispense(PrescriptionDetails prescription, long number, int fill, Instant now) {
        var row = prescription.row();
        this.id = Uuids.v7(now);
        this.patient = row.patient();
        this.request = row.id();
        this.number = number;
        this.fill = fill;
        this.part = 1;
        this.state = DispenseState.WAITING;
        this.outcome = prescription.check().outcome();
        this.controlled = row.controlled();
        this.due = row.quantity();
        this.unit = row.directions().unit();
        this.words = DispenseWords.none();
        this.cameAt = now;
        this.releasedAt = now;
    }

    private MedicationDispense(MedicationDispense before, BigDecimal owed, long number, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = before.patient;
        this.request = before.request;
        this.number = number;
        this.fill = before.fill;
        this.part = before.part + 1;
        this.state = DispenseState.WAITING;
        this.outcome = before.outcome;
        this.controlled = before.controlled;
        this.due = owed;
        this.unit = before.unit;
        this.words = DispenseWords.none();
        this.cameAt = now;
        this.releasedAt = now;
    }

    void verify(Set<Identifier> known, CheckOutcome seen, AccountId by, Instant now) {
        insistOn(DispenseState.WAITING);
        state = DispenseState.VERIFIED;
        identity = codes(known);
        verifiedOutcome = seen;
        verifiedBy = by;
        verifiedAt = now;
    }

    void pick(UUID medicine, BigDecimal quantity, @Nullable String reason, Instant until, AccountId by, Instant now) {
        insistOn(DispenseState.VERIFIED);
        state = DispenseState.PICKED;
        reservedUntil = until;
        lapsedAt = null;
        item = medicine;
        given = quantity;
        words = words.picked(reason);
        pickedBy = by;
        pickedAt = now;
    }

    /** The labels are printed; printed again they say the same. */
    void label(Instant until, Instant now) {
        if (state == DispenseState.READY) {
            return;
        }
        insistOn(DispenseState.PICKED);
        insistOnSetAside(now);
        state = DispenseState.READY;
        reservedUntil = until;
        labelledAt = now;
    }

    /** Somebody else has seen what was counted; only controlled medicines need that. */
    void witness(AccountId by, Instant now) {
        if (!controlled || state != DispenseState.PICKED && state != DispenseState.READY || witnessedBy != null) {
            throw DomainException.refused(DispenseRefusal.NOT_NOW);
        }
        if (by.equals(pickedBy)) {
            throw DomainException.refused(DispenseRefusal.WITNESS_IS_ANOTHER);
        }
        witnessedBy = by;
        witnessedAt = now;
    }

    /** What was picked goes back to the shelf, to be picked anew. */
    void putBack() {
        if (state != DispenseState.PICKED && state != DispenseState.READY) {
            throw DomainException.refused(DispenseRefusal.NOT_NOW);
        }
        state = DispenseState.VERIFIED;
        unpick();
    }

    /** Nobody came for what was set aside in time: it is back on the shelf, to be picked anew. */
    void lapse(Instant now) {
        putBack();
        lapsedAt = now;
    }

    void handOver(
            HandOver said, @Nullable String note, @Nullable String name, String signature, AccountId by, Instant now) {
        insistOn(DispenseState.READY);
        insistOnSetAside(now);
        insistOnWitness(by);
        state = DispenseState.HANDED_OVER;
        receiver = said.receiver();
        receiverIdentity = codes(said.identity());
        points = codes(said.points());
        counselled = !said.declined();
        words = words.given(note, name, signature);
        endedBy = by;
        endedAt = now;
    }

    /** What is owed after this one was handed over; null when nothing is. */
    @Nullable
    MedicationDispense rest(long nextNumber, Instant now) {
        var owed = due.subtract(given == null ? BigDecimal.ZERO : given);
        return owed.signum() > 0 ? new MedicationDispense(this, owed, nextNumber, now) : null;
    }

    void hold(String doubt, AccountId by, Instant now) {
        if (state.isOver() || state == DispenseState.HELD) {
            throw DomainException.refused(DispenseRefusal.NOT_NOW);
        }
        state = DispenseState.HELD;
        words = words.asked(doubt);
        heldBy = by;
        heldAt = now;
        unverify();
    }

    /** The doubt is answered: it is verified anew, with the answer in sight. */
    void answer(String said, AccountId by, Instant now) {
        insistOn(DispenseState.HELD);
        state = DispenseState.WAITING;
        words = words.answered(said);
        answeredBy = by;
        answeredAt = now;
    }

    void cancel(@Nullable String why, AccountId by, Instant now) {
        if (state.isOver()) {
            throw DomainException.refused(DispenseRefusal.NOT_NOW);
        }
        unpick();
        state = DispenseState.CANCELLED;
        words = words.because(why);
        endedBy = by;
        endedAt = now;
    }

    /** What stood too long may be on its way back to the shelf already. */
    private void insistOnSetAside(Instant now) {
        if (reservedUntil == null || now.isAfter(reservedUntil)) {
            throw DomainException.refused(DispenseRefusal.SET_ASIDE_NO_MORE);
        }
    }

    private void insistOnWitness(AccountId by) {
        if (controlled && witnessedBy == null) {
            throw DomainException.refused(DispenseRefusal.WITNESS_MISSING);
        }
        if (by.equals(witnessedBy)) {
            throw DomainException.refused(DispenseRefusal.WITNESS_IS_ANOTHER);
        }
    }

    private void unverify() {
        unpick();
        identity = null;
        verifiedOutcome = null;
        verifiedBy = null;
        verifiedAt = null;
    }

    private void unpick() {
        item = null;
        given = null;
        pickedBy = null;
        pickedAt = null;
        witnessedBy = null;
        witnessedAt = null;
        labelledAt = null;
        reservedUntil = null;
    }

    private void insistOn(DispenseState wanted) {
        if (state != wanted) {
            throw DomainException.refused(DispenseRefusal.NOT_NOW);
        }
    }

    private static String codes(Collection<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> read(Class<E> type, @Nullable String codes) {
        var read = new TreeSet<E>();
        if (codes != null && !codes.isEmpty()) {
            Arrays.stream(codes.split(",", -1)).forEach(code -> read.add(Enum.valueOf(type, code)));
        }
        return read;
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

    DispenseState state() {
        return state;
    }

    int fill() {
        return fill;
    }

    boolean controlled() {
        return controlled;
    }

    BigDecimal due() {
        return due;
    }

    BigDecimal given() {
        return given == null ? BigDecimal.ZERO : given;
    }

    DoseUnit unit() {
        return unit;
    }

    @Nullable
    UUID item() {
        return item;
    }

    @Nullable
    AccountId pickedBy() {
        return pickedBy;
    }

    @Nullable
    AccountId witnessedBy() {
        return witnessedBy;
    }

    @Nullable
    AccountId verifiedBy() {
        return verifiedBy;
    }

    @Nullable
    AccountId heldBy() {
        return heldBy;
    }

    @Nullable
    AccountId answeredBy() {
        return answeredBy;
    }

    @Nullable
    AccountId endedBy() {
        return endedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    DispenseRow row(DispenseWho who) {
        return new DispenseRow(
                id,
                patient,
                who.label(patient),
                request,
                number,
                fill,
                part,
                who.medicine(request),
                who.prescriber(request),
                state,
                outcome,
                controlled,
                Plain.figure(due),
                given == null ? null : Plain.figure(given),
                unit,
                cameAt,
                verifiedAt,
                heldAt,
                endedAt,
                version);
    }

    ListedDispense listed(String medicineName) {
        return new ListedDispense(
                id,
                patient,
                request,
                number,
                fill,
                part,
                state,
                controlled,
                Plain.figure(due),
                given == null ? null : Plain.figure(given),
                unit,
                item,
                medicineName,
                cameAt,
                endedAt,
                version);
    }

    DispenseCourse course(DispenseWho who) {
        return new DispenseCourse(
                read(Identifier.class, identity),
                who.name(verifiedBy),
                verifiedAt,
                verifiedOutcome,
                who.name(pickedBy),
                pickedAt,
                text(words.pickReason()),
                who.name(witnessedBy),
                witnessedAt,
                labelledAt,
                state == DispenseState.HANDED_OVER ? null : reservedUntil,
                lapsedAt,
                text(words.doubt()),
                who.name(heldBy),
                heldAt,
                text(words.answer()),
                who.name(answeredBy),
                answeredAt,
                receiver,
                text(words.receiver()),
                text(words.signature()),
                read(Identifier.class, receiverIdentity),
                read(CounselPoint.class, points),
                Boolean.TRUE.equals(counselled),
                text(words.note()),
                text(words.why()),
                who.name(endedBy),
                endedAt);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
