package org.ohms.records.observation;

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
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.NullableUuid;

/** Something measured, found or answered, at one moment. It is never changed: a wrong one is struck out. */
@Entity
@Table(name = "observation")
class Observation implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "encounter_id")
    private @Nullable EncounterId encounter;

    @Column(name = "report_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID report;

    @Column(name = "taking_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID taking;

    @Enumerated(EnumType.STRING)
    private ObservationCategory category;

    @Enumerated(EnumType.STRING)
    private ObservationStatus status;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = ObservationWordsConverter.class)
    private ObservationWords words;

    @Column(name = "value")
    private @Nullable BigDecimal figure;

    private @Nullable String unit;

    @Column(name = "value_system")
    private @Nullable String answerSystem;

    @Column(name = "value_code")
    private @Nullable String answerCode;

    @Column(name = "range_low")
    private @Nullable BigDecimal low;

    @Column(name = "range_high")
    private @Nullable BigDecimal high;

    @Enumerated(EnumType.STRING)
    private @Nullable Interpretation interpretation;

    @Column(name = "effective_at")
    private Instant effectiveAt;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Column(name = "recorded_by")
    private @Nullable AccountId recordedBy;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "by_patient")
    private boolean byPatient;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Observation() {}

    Observation(UUID id, NewObservation from, @Nullable AccountId by) {
        this.id = id;
        this.patient = from.patient();
        this.encounter = from.encounter();
        this.report = from.report();
        this.taking = from.taking();
        this.category = from.category();
        this.status = from.status();
        var known = from.what().code();
        this.codeSystem = known == null ? null : known.system();
        this.code = known == null ? null : known.code();
        this.words = new ObservationWords(from.what().text(), from.answer(), from.remark(), from.components());
        var measured = from.value();
        this.figure = measured == null ? null : measured.value();
        this.unit = measured == null ? null : measured.unit();
        var answered = from.answerCode();
        this.answerSystem = answered == null ? null : answered.system();
        this.answerCode = answered == null ? null : answered.code();
        this.low = from.low();
        this.high = from.high();
        this.interpretation = from.interpretation();
        this.effectiveAt = from.effectiveAt();
        this.issuedAt = from.issuedAt();
        this.sensitivity = from.sensitivity();
        this.recordedBy = by;
        this.releasedAt = from.releasedAt();
    }

    /** The patient measured it, and not somebody here. */
    void measuredByPatient() {
        byPatient = true;
    }

    void enteredInError() {
        if (status == ObservationStatus.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
        }
        status = ObservationStatus.ENTERED_IN_ERROR;
        releasedAt = null;
    }

    /** Belongs to this result from now on: no less sensitive than it, and read by the patient when it is. */
    void partOf(UUID result, Clearance label, @Nullable Instant released) {
        report = result;
        sensitivity = sensitivity.and(label);
        release(sensitivity == Clearance.N ? released : null);
    }

    /** Is no less sensitive than that; what the patient may read is told by somebody then, not by a page. */
    void atLeast(Clearance label) {
        if (sensitivity != sensitivity.and(label)) {
            sensitivity = label;
            releasedAt = null;
        }
    }

    void release(@Nullable Instant at) {
        if (status != ObservationStatus.ENTERED_IN_ERROR) {
            releasedAt = at;
        }
    }

    UUID id() {
        return id;
    }

    /** The result it is part of; null for none. */
    @Nullable
    UUID report() {
        return report;
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
    AccountId recordedBy() {
        return recordedBy;
    }

    ObservationRow row() {
        var system = codeSystem;
        var known = code;
        var measured = figure;
        var measuredIn = unit;
        return new ObservationRow(
                id,
                report,
                taking,
                category,
                status,
                new Concept(system == null || known == null ? null : new Code(system, known), words.name()),
                measured == null || measuredIn == null ? null : new Quantity(measured, measuredIn),
                words.answer() == null ? "" : words.answer(),
                low,
                high,
                interpretation,
                words.components(),
                words.remark() == null ? "" : words.remark(),
                effectiveAt,
                issuedAt,
                recordedBy,
                sensitivity,
                releasedAt,
                byPatient,
                version);
    }
}
