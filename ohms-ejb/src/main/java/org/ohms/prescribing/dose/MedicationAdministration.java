package org.ohms.prescribing.dose;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** What was said of one dose at one time. It never changes; another word on the dose is the next revision. */
@Entity
@Table(name = "medication_administration")
class MedicationAdministration {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "statement_id")
    private UUID medicine;

    private LocalDate day;
    private int dose;
    private int revision;

    @Enumerated(EnumType.STRING)
    private DoseStatus status;

    @Column(name = "ticked_by")
    private AccountId tickedBy;

    @Column(name = "ticked_at")
    private Instant tickedAt;

    @SuppressWarnings("NullAway")
    protected MedicationAdministration() {}

    MedicationAdministration(
            PatientId patient,
            UUID medicine,
            LocalDate day,
            int dose,
            int revision,
            DoseStatus status,
            AccountId by,
            Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.medicine = medicine;
        this.day = day;
        this.dose = dose;
        this.revision = revision;
        this.status = status;
        this.tickedBy = by;
        this.tickedAt = now;
    }

    UUID medicine() {
        return medicine;
    }

    LocalDate day() {
        return day;
    }

    int dose() {
        return dose;
    }

    int revision() {
        return revision;
    }

    DoseStatus status() {
        return status;
    }

    Instant tickedAt() {
        return tickedAt;
    }
}
