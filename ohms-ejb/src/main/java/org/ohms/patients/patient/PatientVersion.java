package org.ohms.patients.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** How a patient's record stood after one change; never changed itself. */
@Entity
@Table(name = "patient_version")
class PatientVersion {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    private int version;

    private String change;

    @Convert(converter = VersionDemographicsConverter.class)
    private Demographics demographics;

    private Sex sex;

    private boolean deceased;

    private PatientStatus status;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private @Nullable AccountId changedBy;

    @SuppressWarnings("NullAway")
    protected PatientVersion() {}

    private PatientVersion(Patient patient, PatientChange change) {
        this.id = Uuids.v7(patient.changedAt());
        this.patient = patient.id();
        this.version = patient.version();
        this.change = change.code();
        this.demographics = patient.demographics();
        this.sex = patient.sex();
        this.deceased = patient.isDeceased();
        this.status = patient.status();
        this.changedAt = patient.changedAt();
        this.changedBy = patient.changedBy();
    }

    static PatientVersion of(Patient patient, PatientChange change) {
        return new PatientVersion(patient, change);
    }

    PatientId patient() {
        return patient;
    }

    int version() {
        return version;
    }

    PatientChange change() {
        return PatientChange.ofCode(change);
    }

    Identity identity() {
        return new Identity(demographics, sex, deceased);
    }

    PatientStatus status() {
        return status;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    AccountId changedBy() {
        return changedBy;
    }
}
