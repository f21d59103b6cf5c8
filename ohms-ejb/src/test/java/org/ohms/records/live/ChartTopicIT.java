package org.ohms.records.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.Ward;
import org.ohms.records.note.NoteSigning;
import org.ohms.records.note.SignNote;
import org.ohms.shared.live.LiveNote;
import org.ohms.shared.live.OpenLine;

@DisplayName("What is written in a chart")
class ChartTopicIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Test
    @DisplayName("is told to every screen that shows it, by a sign that names nobody")
    void isTold() {
        try (var line = new OpenLine()) {
            var ward = new Ward();
            var sign = use(ChartSigns.class).of(ward.patient);
            var call = ward.call();
            await().atMost(LONG_ENOUGH).until(() -> line.heard("chart", sign));
            line.heard().clear();

            var note = ward.note(call, "Viral infection");
            await().atMost(LONG_ENOUGH).until(() -> line.heard("chart", sign));
            line.heard().clear();
            as(
                    ward.doctor,
                    () -> use(NoteSigning.class)
                            .sign(new SignNote(ward.patient, note.note(), note.version(), false, null)));

            await().atMost(LONG_ENOUGH).until(() -> line.heard("chart", sign));
            assertThat(line.heard().stream().filter(LiveNote.class::isInstance).map(Object::toString))
                    .noneMatch(told -> told.contains(ward.patient.toString())
                            || told.contains(note.note().toString()));
        }
    }

    @Test
    @DisplayName("has the same sign wherever it is made, and each chart its own")
    void signs() {
        var one = new Ward();
        var other = new Ward();

        assertThat(use(ChartSigns.class).of(one.patient))
                .matches("[0-9a-f]{24}")
                .isEqualTo(use(ChartSigns.class).of(one.patient))
                .isNotEqualTo(use(ChartSigns.class).of(other.patient));
    }
}
