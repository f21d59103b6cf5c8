package org.ohms.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.scheduling.Clinic.DESK;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.metrics.Figure;
import org.ohms.testing.TestMetrics;

@DisplayName("The figures about visits")
class VisitMetricsIT {
    private static final Figure REFUSALS = new Figure("ohms_refusals", "");

    private final Clinic clinic = new Clinic();
    private final TestMetrics metrics = use(TestMetrics.class);

    @Test
    void countWhatIsBookedMovedAndCancelled() {
        var doctor = clinic.doctor();
        var booked = visits("booked");
        var moved = visits("rescheduled");
        var cancelled = visits("cancelled");

        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        as(
                DESK,
                () -> use(AppointmentBooking.class)
                        .move(visit, MoveAppointment.to(doctor, TUESDAY_9AM.plus(Duration.ofHours(1)))));
        as(DESK, () -> use(AppointmentBooking.class).cancel(visit, new CancelAppointment(CancelReason.PATIENT, "")));

        assertThat(visits("booked") - booked).isEqualTo(1);
        assertThat(visits("rescheduled") - moved).isEqualTo(1);
        assertThat(visits("cancelled") - cancelled).isEqualTo(1);
    }

    @Test
    void countARefusalByItsCodeAndNoVisit() {
        var doctor = clinic.doctor();
        clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var booked = visits("booked");
        var taken = refusals("appointment.slot-taken");
        var other = Clinic.patient();

        assertThatThrownBy(() -> clinic.book(other, doctor, TUESDAY_9AM)).isInstanceOf(DomainException.class);

        assertThat(visits("booked") - booked).isZero();
        assertThat(refusals("appointment.slot-taken") - taken).isEqualTo(1);
    }

    private long visits(String event) {
        return metrics.counted(VisitMetrics.VISITS, "event", event);
    }

    private long refusals(String code) {
        return metrics.counted(REFUSALS, "code", code);
    }
}
