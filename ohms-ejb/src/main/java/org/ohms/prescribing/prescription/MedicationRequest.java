package org.ohms.prescribing.prescription;

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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;
import org.ohms.shared.persistence.Plain;

/**
 * A prescription. It is born signed: valid at once, or, where something is kept that should not be together, once a
 * second prescriber agrees. It never changes; another one takes its place, or it ends with a reason.
 */
@Entity
@Table(name = "medication_request")
class MedicationRequest implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private PrescriptionStatus status;

    @Convert(converter = PrescriptionWordsConverter.class)
    private PrescriptionWords words;

    private boolean controlled;
    private BigDecimal dose;

    @Column(name = "dose_unit")
    @Enumerated(EnumType.STRING)
    private DoseUnit unit;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @Column(name = "day_time")
    @Enumerated(EnumType.STRING)
    private @Nullable DayTime dayTime;

    @Enumerated(EnumType.STRING)
    private @Nullable Meal meal;

    @Column(name = "as_needed")
    private boolean asNeeded;

    private @Nullable Integer days;
    private BigDecimal quantity;

    @Column(name = "pack_size")
    private @Nullable BigDecimal packSize;

    @Column(name = "quantity_unit")
    @Enumerated(EnumType.STRING)
    private DoseUnit quantityUnit;

    private int repeats;
    private boolean substitution;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID replaces;

    @Column(name = "collect_at")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID collectAt;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Column(name = "signed_by")
    private AccountId signedBy;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "needs_second")
    private boolean needsSecond;

    @Column(name = "second_by")
    private @Nullable AccountId secondBy;

    @Column(name = "second_at")
    private @Nullable Instant secondAt;

    @Column(name = "ended_by")
    private @Nullable AccountId endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable StopReason endReason;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected MedicationRequest() {}

    MedicationRequest(
            UUID id, SoundPrescription from, Clearance sensitivity, boolean needsSecond, AccountId by, Instant now) {
        this.id = id;
        this.patient = from.patient();
        this.status = needsSecond ? PrescriptionStatus.WAITING : PrescriptionStatus.ACTIVE;
        this.words = from.words();
        this.controlled = from.controlled();
        this.dose = from.directions().dose();
        this.unit = from.directions().unit();
        this.route = from.directions().route();
        this.frequency = from.directions().frequency();
        this.dayTime = from.directions().dayTime();
        this.meal = from.directions().meal();
        this.asNeeded = from.directions().asNeeded();
        this.days = from.directions().days();
        this.quantity = from.quantity();
        this.packSize = from.packSize();
        this.quantityUnit = from.directions().unit();
        this.repeats = from.repeats();
        this.substitution = from.substitution();
        this.replaces = from.replaces();
        this.collectAt = from.collectAt();
        this.sensitivity = sensitivity;
        this.needsSecond = needsSecond;
        this.signedBy = by;
        this.signedAt = now;
        this.releasedAt = needsSecond ? null : now;
    }

    /** Somebody else answers for it as well: it is valid from now on. */
    void confirm(AccountId other, Instant now) {
        if (status != PrescriptionStatus.WAITING) {
            throw DomainException.refused(PrescriptionRefusal.NOT_NOW);
        }
        if (other.equals(signedBy)) {
            throw DomainException.refused(PrescriptionRefusal.SAME_PERSON);
        }
        secondBy = other;
        secondAt = now;
        status = PrescriptionStatus.ACTIVE;
        releasedAt = now;
    }

    /** Is taken no more. */
    void stop(StopReason reason, @Nullable String why, AccountId by, Instant now) {
        end(PrescriptionStatus.STOPPED, reason, why, by, now);
    }

    /** Was a mistake, or is not agreed to. */
    void cancel(StopReason reason, @Nullable String why, AccountId by, Instant now) {
        end(PrescriptionStatus.CANCELLED, reason, why, by, now);
    }

    /** Another one takes its place. */
    void replaced(AccountId by, Instant now) {
        end(PrescriptionStatus.REPLACED, StopReason.REPLACED, null, by, now);
    }

    /** Who may read it from now on; whoever says so is cleared for that. */
    void label(Clearance wanted) {
        sensitivity = wanted;
    }

    private void end(PrescriptionStatus next, StopReason reason, @Nullable String why, AccountId by, Instant now) {
        if (status.isOver() || status == PrescriptionStatus.WAITING && next != PrescriptionStatus.CANCELLED) {
            throw DomainException.refused(PrescriptionRefusal.NOT_NOW);
        }
        status = next;
        endReason = reason;
        endedBy = by;
        endedAt = now;
        words = words.because(why);
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

    PrescriptionStatus status() {
        return status;
    }

    PrescriptionWords words() {
        return words;
    }

    AccountId signedBy() {
        return signedBy;
    }

    @Nullable
    AccountId secondBy() {
        return secondBy;
    }

    @Nullable
    AccountId endedBy() {
        return endedBy;
    }

    Clearance sensitivity() {
        return sensitivity;
    }

    @Nullable
    UUID replaces() {
        return replaces;
    }

    /** The place outside where it is collected; null for the pharmacy of the house. */
    @Nullable
    UUID collectAt() {
        return collectAt;
    }

    Directions directions() {
        return new Directions(dose, unit, route, frequency, dayTime, meal, asNeeded, days);
    }

    PrescriptionRow row(Map<AccountId, String> names) {
        return new PrescriptionRow(
                id,
                patient,
                status,
                words,
                controlled,
                directions(),
                quantity,
                packSize == null ? null : Plain.figure(packSize),
                repeats,
                substitution,
                replaces,
                sensitivity,
                signedBy,
                names.getOrDefault(signedBy, ""),
                signedAt,
                needsSecond,
                secondBy == null ? "" : names.getOrDefault(secondBy, ""),
                secondAt,
                endedBy == null ? "" : names.getOrDefault(endedBy, ""),
                endedAt,
                endReason,
                version);
    }
}
