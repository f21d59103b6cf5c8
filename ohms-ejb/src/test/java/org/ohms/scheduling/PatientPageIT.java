package org.ohms.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.NextVisit;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.SqlCounter;

/** What the page of a patient asks for when it is opened, together. */
@DisplayName("The page of a patient")
class PatientPageIT {
    private final Clinic clinic = new Clinic();

    @Test
    @DisplayName("is read in eight statements at most, with its history and the next visit")
    void isReadInEightStatementsAtMost() {
        var patient = Clinic.patient();
        var visit = clinic.book(patient, clinic.doctor(), Clinic.TUESDAY_9AM);
        var desk = staff("patient.read", "patient.history", "appointment.read");
        // what each permission reaches is read once a node
        page(desk, patient);
        SqlCounter.reset();

        var next = page(desk, patient);

        assertThat(next).hasValueSatisfying(row -> assertThat(row.id()).isEqualTo(visit));
        assertThat(SqlCounter.statements()).hasSizeLessThanOrEqualTo(8);
    }

    private static Optional<NextVisit> page(Actor desk, PatientId patient) {
        return as(desk, () -> {
            use(PatientRecord.class).details(patient);
            use(PatientRecord.class).history(patient);
            return use(AppointmentCalendar.class).nextOf(patient);
        });
    }
}
