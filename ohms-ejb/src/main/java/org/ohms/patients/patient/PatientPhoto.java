package org.ohms.patients.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** The picture of a patient's face, kept encrypted. */
@Entity
@Table(name = "patient_photo")
class PatientPhoto {
    @Id
    @Column(name = "patient_id")
    private UUID patient;

    @Convert(converter = JpegConverter.class)
    private Jpeg picture;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private @Nullable AccountId takenBy;

    @SuppressWarnings("NullAway")
    protected PatientPhoto() {}

    PatientPhoto(PatientId patient, byte[] picture, Instant now, @Nullable AccountId by) {
        this.patient = patient.value();
        this.picture = new Jpeg(picture);
        this.takenAt = now;
        this.takenBy = by;
    }

    void replace(byte[] other, Instant now, @Nullable AccountId by) {
        picture = new Jpeg(other);
        takenAt = now;
        takenBy = by;
    }

    byte[] picture() {
        return picture.bytes();
    }

    Instant takenAt() {
        return takenAt;
    }
}
