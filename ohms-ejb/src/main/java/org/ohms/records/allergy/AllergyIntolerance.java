package org.ohms.records.allergy;

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
import org.ohms.records.chart.ChartEntry;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Something a patient does not bear. Everybody who treats the patient has to know it, so it carries no label. */
@Entity
@Table(name = "allergy_intolerance")
class AllergyIntolerance implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private AllergyKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable AllergyCategory category;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = AllergyWordsConverter.class)
    private AllergyWords words;

    @Enumerated(EnumType.STRING)
    private Criticality criticality;

    @Enumerated(EnumType.STRING)
    private @Nullable ReactionSeverity severity;

    @Enumerated(EnumType.STRING)
    private @Nullable AllergyClinical clinical;

    @Enumerated(EnumType.STRING)
    private AllergyVerification verification;

    private @Nullable PartialDate onset;

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
    protected AllergyIntolerance() {}

    AllergyIntolerance(UUID id, NewAllergy from, @Nullable AccountId by) {
        this.id = id;
        this.patient = from.patient();
        this.kind = from.kind();
        this.words = from.words();
        this.criticality = from.criticality();
        this.verification = from.verification();
        this.recordedBy = by;
        this.recordedAt = from.recordedAt();
        this.changedBy = by;
        this.changedAt = from.recordedAt();
        this.releasedAt = from.releasedAt();
        take(from);
    }

    /** Says something else from now on. */
    void become(NewAllergy other, AccountId by, Instant now) {
        if (verification == AllergyVerification.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
        }
        kind = other.kind();
        words = other.words();
        criticality = other.criticality();
        verification = other.verification();
        take(other);
        changedBy = by;
        changedAt = now;
    }

    void enteredInError(AccountId by, Instant now) {
        if (verification == AllergyVerification.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
        }
        verification = AllergyVerification.ENTERED_IN_ERROR;
        clinical = null;
        releasedAt = null;
        changedBy = by;
        changedAt = now;
    }

    private void take(NewAllergy from) {
        var known = from.code();
        codeSystem = known == null ? null : known.system();
        code = known == null ? null : known.code();
        category = from.category();
        severity = from.severity();
        clinical = from.clinical();
        onset = from.onset();
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

    AllergyRow row(String changedByName) {
        var system = codeSystem;
        var known = code;
        return new AllergyRow(
                id,
                kind,
                category,
                new Concept(system == null || known == null ? null : new Code(system, known), words.substance()),
                words.reactions(),
                criticality,
                severity,
                clinical,
                verification,
                onset,
                words.remark() == null ? "" : words.remark(),
                recordedAt,
                changedByName,
                changedAt,
                version);
    }
}
