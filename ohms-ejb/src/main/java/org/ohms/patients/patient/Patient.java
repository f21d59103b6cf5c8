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
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Somebody the hospital keeps a record of. The record is active until it is closed (nothing new is booked) or merged
 * into another record of the same person, which can be undone. Every change makes a new version, and the former ones
 * are kept.
 */
@Entity
@Table(name = "patient")
class Patient {
    @Id
    private UUID id;

    @Convert(converter = MrnConverter.class)
    private String mrn;

    @Column(name = "mrn_token")
    private byte[] mrnToken;

    @Convert(converter = DemographicsConverter.class)
    private Demographics demographics;

    private Sex sex;

    @Column(name = "birth_year")
    private @Nullable Integer birthYear;

    private @Nullable String zip3;

    private PatientStatus status;

    private boolean deceased;

    private int version;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    private @Nullable AccountId registeredBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private @Nullable AccountId changedBy;

    @SuppressWarnings("NullAway")
    protected Patient() {}

    @SuppressWarnings("NullAway")
    private Patient(PatientId id, String mrn, byte[] mrnToken, Identity identity, Instant now, @Nullable AccountId by) {
        this.id = id.value();
        this.mrn = mrn;
        this.mrnToken = mrnToken;
        this.status = PatientStatus.ACTIVE;
        this.registeredAt = now;
        this.registeredBy = by;
        become(identity, now, by);
    }

    static Patient register(
            PatientId id, String mrn, byte[] mrnToken, Identity identity, Instant now, @Nullable AccountId by) {
        return new Patient(id, mrn, mrnToken, identity, now, by);
    }

    /** Refuses when somebody changed the record since the given version was read. */
    void insistOnVersion(int read) {
        if (read != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }

    /** Refuses when the record is part of another one. */
    void insistOnOwnLife() {
        if (status == PatientStatus.MERGED) {
            throw DomainException.refused(PatientRefusal.MERGED);
        }
    }

    void change(Identity identity, Instant now, @Nullable AccountId by) {
        insistOnOwnLife();
        become(identity, now, by);
    }

    /** The picture beside the record is another one; who the patient is stays the same. */
    void photographed(Instant now, @Nullable AccountId by) {
        insistOnOwnLife();
        touch(now, by);
    }

    void close(Instant now, @Nullable AccountId by) {
        insistOnOwnLife();
        if (status == PatientStatus.CLOSED) {
            throw DomainException.refused(PatientRefusal.CLOSED);
        }
        moveTo(PatientStatus.CLOSED, now, by);
    }

    void reopen(Instant now, @Nullable AccountId by) {
        insistOnOwnLife();
        if (status == PatientStatus.ACTIVE) {
            throw DomainException.refused(PatientRefusal.NOT_CLOSED);
        }
        moveTo(PatientStatus.ACTIVE, now, by);
    }

    void mergeAway(Instant now, @Nullable AccountId by) {
        insistOnOwnLife();
        moveTo(PatientStatus.MERGED, now, by);
    }

    /** Has a life of its own again, as it was before the merge. */
    void comeBack(PatientStatus before, Instant now, @Nullable AccountId by) {
        moveTo(before, now, by);
    }

    private void moveTo(PatientStatus next, Instant now, @Nullable AccountId by) {
        status = next;
        touch(now, by);
    }

    private void become(Identity identity, Instant now, @Nullable AccountId by) {
        demographics = identity.demographics();
        sex = identity.sex();
        deceased = identity.deceased();
        birthYear = identity.birthYear();
        zip3 = identity.zip3();
        touch(now, by);
    }

    private void touch(Instant now, @Nullable AccountId by) {
        version++;
        changedAt = now;
        changedBy = by;
    }

    PatientId id() {
        return new PatientId(id);
    }

    String mrn() {
        return mrn;
    }

    Demographics demographics() {
        return demographics;
    }

    Sex sex() {
        return sex;
    }

    PatientStatus status() {
        return status;
    }

    boolean isDeceased() {
        return deceased;
    }

    int version() {
        return version;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    AccountId registeredBy() {
        return registeredBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    AccountId changedBy() {
        return changedBy;
    }

    Identity identity() {
        return new Identity(demographics, sex, deceased);
    }

    PatientLabel label() {
        return PatientLabel.of(id(), mrn, demographics, sex, status, deceased);
    }
}
