package org.ohms.patients.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The picture of a patient")
class PatientPhotosIT {
    private final AccountId nurse = new AccountId(UUID.randomUUID());
    private final Actor atTheBed = staff(nurse, "patient.photo", "patient.read");
    private final Actor reader = staff("patient.read", "patient.history");

    @BeforeEach
    void setTheClock() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private PatientId somebody() {
        return as(
                staff("patient.register", "patient.search"),
                () -> use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Photo " + UUID.randomUUID(), "Nadia")
                                        .born(1990, 9, 2)
                                        .done(),
                                Sex.FEMALE))
                        .id());
    }

    private void put(PatientId patient) {
        as(atTheBed, () -> use(PatientPhotos.class).put(patient, face()));
    }

    private static byte[] face() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    @Test
    @DisplayName("has a history: taken, replaced and removed, by whom and when")
    void hasAHistory() {
        var patient = somebody();

        put(patient);
        put(patient);
        as(atTheBed, () -> use(PatientPhotos.class).remove(patient));
        as(atTheBed, () -> use(PatientPhotos.class).remove(patient));

        assertThat(as(reader, () -> use(PatientRecord.class).history(patient)))
                .extracting(PatientVersionRow::version, PatientVersionRow::change)
                .containsExactly(
                        tuple(4, PatientChange.PHOTO_REMOVED),
                        tuple(3, PatientChange.PHOTO_REPLACED),
                        tuple(2, PatientChange.PHOTO_TAKEN),
                        tuple(1, PatientChange.REGISTERED));
        assertThat(Hospital.count("select count(*) from ohms.patient_version where patient_id = '" + patient
                        + "' and changed_by = '" + nurse + "' and changed_at = '" + TestClock.MONDAY_8AM + "'"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("says who took the one that stands")
    void saysWhoTookIt() {
        var patient = somebody();

        put(patient);

        assertThat(Hospital.count("select count(*) from ohms.patient_photo where patient_id = '" + patient
                        + "' and taken_by = '" + nurse + "'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("changes nothing that somebody who edits the record meanwhile has to choose between")
    void contestsNothing() {
        var patient = somebody();
        var desk = staff("patient.change", "patient.read");
        var read = as(desk, () -> use(PatientRecord.class).details(patient));
        put(patient);
        var mine = new ChangePatient(
                patient,
                read.version(),
                read.demographics().draft().pronouns("she/her").done(),
                Sex.FEMALE,
                false);

        var stale = catchThrowableOfType(
                DomainException.class,
                () -> as(desk, () -> use(PatientChanges.class).change(mine)));
        var conflict = as(desk, () -> use(PatientChanges.class).conflict(mine));

        assertThat(stale.kind()).isEqualTo(DomainException.Kind.STALE);
        assertThat(conflict.theirs()).isEqualTo(conflict.base());
    }
}
