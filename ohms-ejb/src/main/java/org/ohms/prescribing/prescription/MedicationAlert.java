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
import org.ohms.prescribing.drug.Severity;
import org.ohms.prescribing.safety.AlertKind;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** An alert of a check, and what became of it. */
@Entity
@Table(name = "medication_alert")
class MedicationAlert implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "check_id")
    private UUID check;

    @Column(name = "request_id")
    private UUID request;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private String rule;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private boolean interruptive;

    @Enumerated(EnumType.STRING)
    private AlertAnswer answer;

    @Enumerated(EnumType.STRING)
    private @Nullable OverrideReason reason;

    @Convert(converter = AlertWordsConverter.class)
    private @Nullable String words;

    @Column(name = "fired_at")
    private Instant firedAt;

    @SuppressWarnings("NullAway")
    protected MedicationAlert() {}

    MedicationAlert(PatientId patient, UUID request, UUID check, SafetyAlert alert, AlertReply reply, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.request = request;
        this.check = check;
        this.kind = alert.kind();
        this.rule = alert.rule();
        this.severity = alert.severity();
        this.interruptive = alert.interruptive();
        this.answer = reply.answer();
        this.reason = reply.reason();
        this.words = reply.words();
        this.firedAt = now;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return 1;
    }

    AlertRow row() {
        return new AlertRow(kind, rule, severity, answer, reason, words == null ? "" : words);
    }
}
