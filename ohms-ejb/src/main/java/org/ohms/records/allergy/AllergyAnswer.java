package org.ohms.records.allergy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartEntry;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Somebody asked about allergies: none are known, or that is no longer true. */
@Entity
@Table(name = "allergy_answer")
class AllergyAnswer implements ChartEntry {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "none_known")
    private boolean noneKnown;

    @Column(name = "given_by")
    private @Nullable AccountId givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway")
    protected AllergyAnswer() {}

    AllergyAnswer(PatientId patient, boolean noneKnown, @Nullable AccountId by, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.noneKnown = noneKnown;
        this.givenBy = by;
        this.givenAt = now;
        this.releasedAt = now;
    }

    @Override
    public PatientId patient() {
        return patient;
    }

    @Override
    public long version() {
        return 1;
    }

    boolean noneKnown() {
        return noneKnown;
    }

    Instant givenAt() {
        return givenAt;
    }
}
