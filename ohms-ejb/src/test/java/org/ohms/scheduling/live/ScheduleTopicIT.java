package org.ohms.scheduling.live;

import static org.awaitility.Awaitility.await;
import static org.ohms.scheduling.Clinic.TUESDAY;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.live.OpenLine;

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
}
