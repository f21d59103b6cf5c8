package org.ohms.records.note;

import jakarta.persistence.Column;
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
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A clinical note. Whoever cares for the patient begins it or goes on with it, each wording is kept; one person signs and
 * answers for it. From then on it stays as it is: what has to be said later is an addendum, and a colleague who was asked
 * signs beside. One that should never have been written is struck out, not removed.
 */
@Entity
@Table(name = "note")
class Note implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "encounter_id")
    private EncounterId encounter;

    @Enumerated(EnumType.STRING)
    private NoteTemplate template;

    @Enumerated(EnumType.STRING)
    private NoteStatus status;

    @Enumerated(EnumType.STRING)
    private Clearance sensitivity;

    private int number;

    @Column(name = "begun_by")
    private AccountId begunBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "changed_by")
    private AccountId changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "signed_by")
    private @Nullable AccountId signedBy;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    private byte @Nullable [] digest;

    @Column(name = "cosign_asked")
    private @Nullable AccountId cosignAsked;

    @Column(name = "cosigned_at")
    private @Nullable Instant cosignedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Note() {}

    Note(
            UUID id,
            PatientId patient,
            EncounterId encounter,
            NoteTemplate template,
            Clearance sensitivity,
            AccountId by,
            Instant now) {
        this.id = id;
        this.patient = patient;
        this.encounter = encounter;
        this.template = template;
        this.status = NoteStatus.UNSIGNED;
        this.sensitivity = sensitivity;
        this.number = 1;
        this.begunBy = by;
        this.begunAt = now;
        this.changedBy = by;
        this.changedAt = now;
    }

    /** Gets another wording; the number of it is given back. */
    int reword(Clearance label, AccountId by, Instant now) {
        if (status != NoteStatus.UNSIGNED) {
            throw DomainException.refused(NoteRefusal.IS_SIGNED);
        }
        sensitivity = label;
        changedBy = by;
        changedAt = now;
        return ++number;
    }

    /** From now on it stays as it is. */
    void sign(NoteSections said, AccountId by, Instant now) {
        if (status != NoteStatus.UNSIGNED) {
            throw DomainException.refused(NoteRefusal.IS_SIGNED);
        }
        if (said.isEmpty()) {
            throw DomainException.refused(NoteRefusal.EMPTY);
        }
        status = NoteStatus.SIGNED;
        signedBy = by;
        signedAt = now;
        digest = said.digest(id, number);
    }

    /** Somebody else is asked to sign beside. */
    void askCosign(AccountId colleague) {
        if (colleague.equals(signedBy)) {
            throw DomainException.refused(NoteRefusal.NOT_YOURSELF);
        }
        cosignAsked = colleague;
    }

    void cosign(AccountId by, Instant now) {
        if (status != NoteStatus.SIGNED) {
            throw DomainException.refused(NoteRefusal.NOT_SIGNED);
        }
        if (!by.equals(cosignAsked)) {
            throw DomainException.refused(NoteRefusal.NOT_ASKED);
        }
        if (cosignedAt != null) {
            throw DomainException.refused(NoteRefusal.COSIGNED_ALREADY);
        }
        cosignedAt = now;
    }

    /** The patient reads it from now on. */
    void release(Instant now) {
        if (signedAt == null) {
            throw DomainException.refused(NoteRefusal.NOT_SIGNED);
        }
        if (releasedAt == null) {
            releasedAt = now;
        }
    }

    /** It is struck out; the patient does not read it any more. */
    void enteredInError() {
        status = NoteStatus.ENTERED_IN_ERROR;
        releasedAt = null;
    }

    /** Whether the words are those that were signed. */
    boolean isAsSigned(NoteSections said) {
        return digest == null || java.security.MessageDigest.isEqual(digest, said.digest(id, number));
    }

    NoteId id() {
        return new NoteId(id);
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return version;
    }

    EncounterId encounter() {
        return encounter;
    }

    NoteTemplate template() {
        return template;
    }

    NoteStatus status() {
        return status;
    }

    Clearance sensitivity() {
        return sensitivity;
    }

    int number() {
        return number;
    }

    AccountId begunBy() {
        return begunBy;
    }

    AccountId changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    AccountId signedBy() {
        return signedBy;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    @Nullable
    AccountId cosignAsked() {
        return cosignAsked;
    }

    @Nullable
    Instant cosignedAt() {
        return cosignedAt;
    }

    @Nullable
    Instant releasedAt() {
        return releasedAt;
    }
}
