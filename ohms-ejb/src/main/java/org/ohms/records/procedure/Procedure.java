package org.ohms.records.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Something that was done to a patient, here or long ago elsewhere. */
@Entity
@Table(name = "procedure")
class Procedure implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "encounter_id")
    private @Nullable EncounterId encounter;

    @Enumerated(EnumType.STRING)
    private ProcedureStatus status;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = ProcedureWordsConverter.class)
    private ProcedureWords words;

    private @Nullable PartialDate performed;

    @Column(name = "performed_from")
    private @Nullable Instant performedFrom;

    @Column(name = "performed_to")
    private @Nullable Instant performedTo;

    @Column(name = "recorded_by")
    private @Nullable AccountId recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Procedure() {}

    Procedure(UUID id, NewProcedure from, @Nullable AccountId by) {
        this.id = id;
        this.patient = from.patient();
        this.encounter = from.encounter();
        this.status = from.status();
        var known = from.what().code();
        this.codeSystem = known == null ? null : known.system();
        this.code = known == null ? null : known.code();
        this.words = new ProcedureWords(from.what().text(), from.outcome());
        this.performed = from.performed();
        this.performedFrom = from.from();
        this.performedTo = from.to();
        this.recordedBy = by;
        this.recordedAt = from.recordedAt();
        this.sensitivity = from.sensitivity();
        this.releasedAt = from.releasedAt();
    }

    void enteredInError() {
        if (status == ProcedureStatus.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
        }
        status = ProcedureStatus.ENTERED_IN_ERROR;
        releasedAt = null;
    }

    /** Is no less sensitive than that; what the patient may read is told by somebody then, not by a page. */
    void atLeast(Clearance label) {
        if (sensitivity != sensitivity.and(label)) {
            sensitivity = label;
            releasedAt = null;
        }
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

    ProcedureRow row() {
        var system = codeSystem;
        var known = code;
        return new ProcedureRow(
                id,
                status,
                new Concept(system == null || known == null ? null : new Code(system, known), words.what()),
                words.outcome() == null ? "" : words.outcome(),
                performed,
                performedFrom,
                version);
    }
}
