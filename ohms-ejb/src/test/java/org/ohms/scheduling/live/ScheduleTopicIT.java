package org.ohms.scheduling.live;

import static org.awaitility.Awaitility.await;
import static org.ohms.scheduling.Clinic.DESK;
import static org.ohms.scheduling.Clinic.TUESDAY;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.HoldSlot;
import org.ohms.shared.live.LineReopened;
import org.ohms.shared.live.OpenLine;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A change of somebody's day")
class ScheduleTopicIT {
    @Test
    void isToldWithDayAndPractitionerOnceItIsCommitted() {
        try (var line = new OpenLine()) {
            var clinic = new Clinic();
            var doctor = clinic.doctor();

            clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);

            await().atMost(Duration.ofSeconds(20)).until(() -> line.heard("schedule", TUESDAY + " " + doctor));
        }
    }

    @Test
    void isToldWhenABookingLetsAHoldGoThatHasRunOut() {
        var clinic = new Clinic();
        var vidal = clinic.doctor();
        var ito = clinic.doctor();
        var nadia = Clinic.patient();
        as(DESK, () -> use(AppointmentBooking.class).hold(HoldSlot.of(nadia, vidal, clinic.service(), TUESDAY_9AM)));
        Hospital.clock().pass(Duration.ofMinutes(11));
        try (var line = new OpenLine()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> line.heard().contains(new LineReopened()));

            clinic.book(nadia, ito, TUESDAY_9AM);

            await().atMost(Duration.ofSeconds(20)).until(() -> line.heard("schedule", TUESDAY + " " + vidal));
        } finally {
            Hospital.clockAt(TestClock.MONDAY_8AM);
        }
    }
}
