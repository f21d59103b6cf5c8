package org.ohms.compliance.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** While it stands, nothing of the patient is deleted, however old it is. */
@Entity
@Table(name = "legal_hold")
class LegalHold {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Convert(converter = HoldWordsConverter.class)
    private String words;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "placed_by")
    private AccountId placedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_by")
    private @Nullable AccountId liftedBy;

    @SuppressWarnings("NullAway")
    protected LegalHold() {}

    private LegalHold(UUID id, PatientId patient, String words, Instant now, AccountId by) {
        this.id = id;
        this.patient = patient;
        this.words = words;
        this.placedAt = now;
        this.placedBy = by;
    }

    static LegalHold place(UUID id, PatientId patient, String words, Instant now, AccountId by) {
        return new LegalHold(id, patient, words, now, by);
    }

    void lift(Instant now, AccountId by) {
        if (liftedAt != null) {
            throw DomainException.refused(RetentionRefusal.ENDED);
        }
        liftedAt = now;
        liftedBy = by;
    }

    PatientId patient() {
        return patient;
    }

    HoldRow row() {
        return new HoldRow(
                id, patient, words, placedAt, placedBy, Optional.ofNullable(liftedAt), Optional.ofNullable(liftedBy));
    }
}
