package org.ohms.patients.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/**
 * A merge: one record became part of another. It remembers the versions both had, so that undoing it finds them as they
 * were; an undone merge stays as a fact of the past.
 */
@Entity
@Table(name = "patient_link")
class PatientLink {
    @Id
    private UUID id;

    @Column(name = "survivor_id")
    private UUID survivor;

    @Column(name = "merged_id")
    private UUID merged;

    @Column(name = "survivor_before")
    private int survivorBefore;

    @Column(name = "survivor_after")
    private int survivorAfter;

    @Column(name = "merged_before")
    private int mergedBefore;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "merged_by")
    private @Nullable AccountId mergedBy;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_by")
    private @Nullable AccountId undoneBy;

    @SuppressWarnings("NullAway")
    protected PatientLink() {}

    @SuppressWarnings("NullAway")
    private PatientLink(
            PatientId survivor, int survivorBefore, PatientId merged, int mergedBefore, Instant now, AccountId by) {
        this.id = Uuids.v7(now);
        this.survivor = survivor.value();
        this.survivorBefore = survivorBefore;
        this.survivorAfter = survivorBefore + 1;
        this.merged = merged.value();
        this.mergedBefore = mergedBefore;
        this.mergedAt = now;
        this.mergedBy = by;
    }

    static PatientLink between(
            PatientId survivor, int survivorBefore, PatientId merged, int mergedBefore, Instant now, AccountId by) {
        return new PatientLink(survivor, survivorBefore, merged, mergedBefore, now, by);
    }

    void undo(Instant now, AccountId by) {
        if (undoneAt != null) {
            throw DomainException.refused(PatientRefusal.UNDONE);
        }
        undoneAt = now;
        undoneBy = by;
    }

    UUID id() {
        return id;
    }

    PatientId survivor() {
        return new PatientId(survivor);
    }

    PatientId merged() {
        return new PatientId(merged);
    }

    int survivorBefore() {
        return survivorBefore;
    }

    int survivorAfter() {
        return survivorAfter;
    }

    int mergedBefore() {
        return mergedBefore;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    @Nullable
    AccountId mergedBy() {
        return mergedBy;
    }

    @Nullable
    Instant undoneAt() {
        return undoneAt;
    }
}
