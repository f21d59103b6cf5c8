package org.ohms.records.family;

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
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** An illness of a relative, as the patient tells it. */
@Entity
@Table(name = "family_member_history")
class FamilyMemberHistory implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private Relative relationship;

    @Enumerated(EnumType.STRING)
    private FamilyStatus status;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    @Convert(converter = FamilyWordsConverter.class)
    private FamilyWords words;

    @Column(name = "onset_age")
    private @Nullable Integer onsetAge;

    private boolean deceased;

    @Column(name = "recorded_by")
    private @Nullable AccountId recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected FamilyMemberHistory() {}

    FamilyMemberHistory(
            UUID id,
            PatientId patient,
            Relative relationship,
            Concept condition,
            FamilyDraft told,
            @Nullable String remark,
            @Nullable AccountId by,
            Instant now) {
        this.id = id;
        this.patient = patient;
        this.relationship = relationship;
        this.status = FamilyStatus.COMPLETED;
        var known = condition.code();
        this.codeSystem = known == null ? null : known.system();
        this.code = known == null ? null : known.code();
        this.words = new FamilyWords(condition.text(), remark);
        this.onsetAge = told.onsetAge();
        this.deceased = told.deceased();
        this.recordedBy = by;
        this.recordedAt = now;
        this.releasedAt = now;
    }

    void enteredInError() {
        if (status == FamilyStatus.ENTERED_IN_ERROR) {
            throw DomainException.refused(RecordsRefusal.IN_ERROR_ALREADY);
        }
        status = FamilyStatus.ENTERED_IN_ERROR;
        releasedAt = null;
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

    FamilyRow row() {
        var system = codeSystem;
        var known = code;
        return new FamilyRow(
                id,
                relationship,
                new Concept(system == null || known == null ? null : new Code(system, known), words.condition()),
                onsetAge,
                deceased,
                words.remark() == null ? "" : words.remark(),
                version);
    }
}
