package org.ohms.prescribing.medicine;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/** Something a patient takes, or took. It begins, may pause and go on, and ends once. */
@Entity
@Table(name = "medication_statement")
class MedicationStatement implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private MedicineOrigin origin;

    @Enumerated(EnumType.STRING)
    private MedicineStatus status;

    @Column(name = "request_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID request;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = MedicineWordsConverter.class)
    private MedicineWords words;

    private @Nullable PartialDate started;
    private @Nullable PartialDate stopped;

    @Column(name = "stop_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable StopReason stopReason;

    @Column(name = "paused_until")
    private @Nullable LocalDate pausedUntil;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Column(name = "recorded_by")
    private @Nullable AccountId recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_by")
    private @Nullable AccountId changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected MedicationStatement() {}

    MedicationStatement(UUID id, NewMedicine from, @Nullable AccountId by) {
        this.id = id;
        this.patient = from.patient();
        this.origin = from.origin();
        this.status = from.status();
        this.request = from.request();
        this.words = from.words();
        this.started = from.started();
        this.stopped = from.stopped();
        this.stopReason = from.stopReason();
        this.sensitivity = from.sensitivity();
        this.recordedBy = by;
        this.recordedAt = from.recordedAt();
        this.changedBy = by;
        this.changedAt = from.recordedAt();
        this.releasedAt = from.releasedAt();
        take(from.code());
    }

    /** Says something else from now on; without a label it keeps the one it has. */
    void become(
            Concept what,
            MedicineWords said,
            @Nullable PartialDate since,
            @Nullable Clearance label,
            AccountId by,
            Instant now) {
        insistOnTaken();
        sensitivity = label == null ? sensitivity : label;
        words = said.because(words.why());
        started = since;
        take(what.code());
        changed(by, now);
    }

    /** Is not taken for a while; which day it goes on, somebody is reminded of. */
    void pause(LocalDate until, @Nullable String why, AccountId by, Instant now) {
        if (status != MedicineStatus.ACTIVE) {
            throw DomainException.refused(MedicineRefusal.NOT_NOW);
        }
        status = MedicineStatus.PAUSED;
        pausedUntil = until;
        words = words.because(why);
        changed(by, now);
    }

    void goOn(AccountId by, Instant now) {
        if (status != MedicineStatus.PAUSED) {
            throw DomainException.refused(MedicineRefusal.NOT_NOW);
        }
        status = MedicineStatus.ACTIVE;
        pausedUntil = null;
        words = words.because(null);
        changed(by, now);
    }

    void stop(StopReason reason, @Nullable String why, PartialDate on, AccountId by, Instant now) {
        insistOnTaken();
        var since = started;
        if (since != null && on.isBefore(since)) {
            throw DomainException.invalid(
                    Refusal.of(RecordsRefusal.ENDS_BEFORE_IT_BEGINS).at("stopped"));
        }
        status = MedicineStatus.STOPPED;
        stopReason = reason;
        stopped = on;
        pausedUntil = null;
        words = words.because(why);
        changed(by, now);
    }

    void enteredInError(AccountId by, Instant now) {
        if (status == MedicineStatus.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
        }
        status = MedicineStatus.ENTERED_IN_ERROR;
        pausedUntil = null;
        releasedAt = null;
        changed(by, now);
    }

    private void insistOnTaken() {
        if (status != MedicineStatus.ACTIVE && status != MedicineStatus.PAUSED) {
            throw DomainException.refused(MedicineRefusal.ENDED);
        }
    }

    private void changed(AccountId by, Instant now) {
        changedBy = by;
        changedAt = now;
    }

    private void take(@Nullable Code known) {
        codeSystem = known == null ? null : known.system();
        code = known == null ? null : known.code();
    }

    /** What was prescribed here changes through its prescription. */
    MedicationStatement own() {
        if (request != null) {
            throw DomainException.refused(MedicineRefusal.PRESCRIBED_HERE);
        }
        return this;
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

    @Nullable
    AccountId changedBy() {
        return changedBy;
    }

    /** As the chart asks for it. */
    TakenMedicine taken() {
        return new TakenMedicine(
                id,
                words.name(),
                Objects.requireNonNullElse(words.dose(), ""),
                started,
                stopped,
                switch (status) {
                    case ACTIVE -> TakenMedicine.Course.TAKEN;
                    case PAUSED -> TakenMedicine.Course.PAUSED;
                    case STOPPED, ENTERED_IN_ERROR -> TakenMedicine.Course.ENDED;
                },
                sensitivity,
                recordedAt,
                changedAt);
    }

    MedicineRow row(String changedByName) {
        var system = codeSystem;
        var known = code;
        return new MedicineRow(
                id,
                origin,
                status,
                request,
                new Concept(system == null || known == null ? null : new Code(system, known), words.name()),
                Objects.requireNonNullElse(words.dose(), ""),
                started,
                stopped,
                stopReason,
                pausedUntil,
                Objects.requireNonNullElse(words.why(), ""),
                Objects.requireNonNullElse(words.remark(), ""),
                sensitivity,
                changedByName,
                changedAt,
                version);
    }
}
