package org.ohms.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.audit.AuditHour;

@DisplayName("The picture of lines over time")
class HourPictureTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

    @Test
    void hasABarForEachHourOfADay() {
        var picture = HourPicture.of(
                List.of(new AuditHour(NOON, 10, 0)), NOON.minusSeconds(23 * 3600), NOON.plusSeconds(3600), NEW_YORK);

        assertThat(picture.bars()).hasSize(24);
        assertThat(picture.bars().get(23).height()).isEqualTo("38.0");
        assertThat(picture.bars().get(22).height()).isEqualTo("0.0");
        assertThat(picture.marks()).isEmpty();
    }

    @Test
    void marksWhereSomethingWasRefused() {
        var picture = HourPicture.of(
                List.of(new AuditHour(NOON, 10, 3)), NOON.minusSeconds(23 * 3600), NOON.plusSeconds(3600), NEW_YORK);

        assertThat(picture.marks()).hasSize(1);
    }

    @Test
    void hasABarForEachDayOfAMonthWhicheverWayTheClockIsSet() {
        var picture =
                HourPicture.of(List.of(new AuditHour(NOON, 10, 0)), NOON.minusSeconds(30L * 86_400), NOON, NEW_YORK);

        assertThat(picture.bars()).hasSize(31);
    }

    @Test
    void keepsALittleBarVisible() {
        var picture = HourPicture.of(
                List.of(new AuditHour(NOON.minusSeconds(3600), 1, 0), new AuditHour(NOON, 5_000, 0)),
                NOON.minusSeconds(23 * 3600),
                NOON.plusSeconds(3600),
                NEW_YORK);

        assertThat(picture.bars().get(22).height()).isEqualTo("1.0");
    }
}
