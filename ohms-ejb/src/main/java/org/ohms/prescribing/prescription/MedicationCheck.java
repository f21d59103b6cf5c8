package org.ohms.prescribing.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.interaction.CheckOutcome;
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.NullableUuid;

/** A check that was made for a prescription: what it came to, and with which rules. */
@Entity
@Table(name = "medication_check")
class MedicationCheck implements ChartEntry {
    /** Why it was made. */
    enum Occasion {
        SIGNED,
        CHART_CHANGED
    }

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "request_id")
    private UUID request;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Enumerated(EnumType.STRING)
    private CheckOutcome outcome;

    private @Nullable String release;

    @Column(name = "rule_set")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID ruleSet;

    @Convert(converter = CheckFindingsConverter.class)
    private CheckFindings findings;

    @Column(name = "checked_by")
    private @Nullable AccountId checkedBy;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @SuppressWarnings("NullAway")
    protected MedicationCheck() {}

    MedicationCheck(
            PatientId patient,
            UUID request,
            Occasion occasion,
            CheckFindings findings,
            @Nullable AccountId by,
            Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.request = request;
        this.occasion = occasion;
        this.outcome = findings.check().outcome();
        this.release = findings.check().release();
        this.ruleSet = findings.check().ruleSet();
        this.findings = findings;
        this.checkedBy = by;
        this.checkedAt = now;
    }

    UUID id() {
        return id;
    }

    CheckFindings findings() {
        return findings;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return 1;
    }
}
