package org.ohms.compliance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

@DisplayName("Many patients in a short time")
class ManyPatientsTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant NINE = Instant.parse("2026-11-23T14:00:00Z");

    private final AccountId someone = new AccountId(UUID.randomUUID());

    @Test
    void areEveryLineOfTheStretchThatIsTooFull() {
        var lines = opened(5, Duration.ofMinutes(1));

        assertThat(ManyPatients.crowded(lines, QUARTER, 5, 1)).isEqualTo(lines);
        assertThat(ManyPatients.crowded(lines, QUARTER, 6, 1)).isEmpty();
    }

    @Test
    void areNotTheSameOnesAgainAndAgain() {
        var lines = new ArrayList<WatchedLine>();
        var patient = new PatientId(UUID.randomUUID());
        for (var i = 1; i <= 20; i++) {
            lines.add(new WatchedLine(i, NINE.plusSeconds(i), someone, patient));
        }

        assertThat(ManyPatients.crowded(lines, QUARTER, 2, 1)).isEmpty();
    }

    @Test
    void areNotThoseOfAWholeDay() {
        assertThat(ManyPatients.crowded(opened(40, Duration.ofMinutes(10)), QUARTER, 5, 1))
                .isEmpty();
    }

    @Test
    void areFoundWhenTheyBeganBeforeTheNewLines() {
        var lines = opened(6, Duration.ofMinutes(1));

        assertThat(ManyPatients.crowded(lines, QUARTER, 5, 6)).isEqualTo(lines);
        assertThat(ManyPatients.crowded(lines, QUARTER, 5, 7)).isEmpty();
    }

    private List<WatchedLine> opened(int patients, Duration apart) {
        var lines = new ArrayList<WatchedLine>();
        for (var i = 1; i <= patients; i++) {
            lines.add(new WatchedLine(i, NINE.plus(apart.multipliedBy(i)), someone, new PatientId(UUID.randomUUID())));
        }
        return lines;
    }
}
