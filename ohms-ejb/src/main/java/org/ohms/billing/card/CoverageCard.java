package org.ohms.billing.card;

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
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** A picture of one side of an insurance card. It never changes: a better one is another one. */
@Entity
@Table(name = "coverage_card")
class CoverageCard {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private CardSide side;

    @Convert(converter = CardImageConverter.class)
    private CardImage picture;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private @Nullable AccountId takenBy;

    @SuppressWarnings("NullAway")
    protected CoverageCard() {}

    CoverageCard(PatientId patient, CardSide side, byte[] jpeg, Instant now, @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.patient = patient;
        this.side = side;
        this.picture = new CardImage(jpeg);
        this.takenAt = now;
        this.takenBy = by;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    byte[] jpeg() {
        return picture.jpeg();
    }
}
