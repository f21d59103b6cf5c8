package org.ohms.records.condition;

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

/**
 * An illness, a complaint or something else that is the matter with a patient: a problem that is followed, or what one
 * encounter found. It changes its course and may turn out to be wrong; it is never removed.
 */
@Entity
@Table(name = "condition")
class Condition implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "encounter_id")
    private @Nullable EncounterId encounter;

    @Enumerated(EnumType.STRING)
    private ConditionCategory category;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = ConditionWordsConverter.class)
    private ConditionWords words;

    @Enumerated(EnumType.STRING)
    private @Nullable ClinicalStatus clinical;

    @Enumerated(EnumType.STRING)
    private VerificationStatus verification;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    private @Nullable PartialDate onset;

    private @Nullable PartialDate abatement;

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
    protected Condition() {}

    Condition(UUID id, NewCondition from, @Nullable AccountId by) {
        this.id = id;
        this.patient = from.patient();
        this.encounter = from.encounter();
        this.category = from.category();
        this.recordedBy = by;
        this.recordedAt = from.recordedAt();
        this.releasedAt = from.releasedAt();
        this.changedBy = by;
        this.changedAt = from.recordedAt();
        this.words = new ConditionWords(from.what().text(), from.remark());
        this.verification = from.verification();
        this.sensitivity = from.sensitivity();
        coded(from.what().code());
        this.clinical = from.clinical();
        this.severity = from.severity();
        this.onset = from.onset();
        this.abatement = from.abatement();
    }

    /** Says something else from now on. */
    void become(NewCondition other, @Nullable AccountId by, Instant now) {
        if (verification == VerificationStatus.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
        }
        words = new ConditionWords(other.what().text(), other.remark());
        coded(other.what().code());
        clinical = other.clinical();
        verification = other.verification();
        severity = other.severity();
        onset = other.onset();
        abatement = other.abatement();
        sensitivity = other.sensitivity();
        releasedAt = other.releasedAt() == null ? null : releasedAt == null ? other.releasedAt() : releasedAt;
        changedBy = by;
        changedAt = now;
    }

    private void coded(@Nullable Code known) {
        codeSystem = known == null ? null : known.system();
        code = known == null ? null : known.code();
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

    boolean isInError() {
        return verification == VerificationStatus.ENTERED_IN_ERROR;
    }

    @Nullable
    AccountId changedBy() {
        return changedBy;
    }

    ConditionCategory category() {
        return category;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Concept what() {
        var system = codeSystem;
        var known = code;
        return new Concept(system == null || known == null ? null : new Code(system, known), words.text());
    }

    ConditionRow row(String changedByName) {
        return new ConditionRow(
                id,
                category,
                what(),
                clinical,
                verification,
                severity,
                onset,
                abatement,
                words.remark() == null ? "" : words.remark(),
                sensitivity,
                recordedAt,
                changedByName,
                changedAt,
                releasedAt != null,
                version);
    }
}
