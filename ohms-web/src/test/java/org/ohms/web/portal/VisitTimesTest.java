package org.ohms.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.web.shared.Language;

@DisplayName("The time of a visit")
class VisitTimesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant THURSDAY = Instant.parse("2026-12-03T15:30:00Z");
    private static final Instant IN_SUMMER = Instant.parse("2026-07-02T15:30:00Z");

    private final VisitTimes times = new VisitTimes();

    @BeforeEach
    void onTheTwentyFourthOfNovember() {
        times.clock = Clock.fixed(Instant.parse("2026-11-24T23:30:00Z"), NEW_YORK);
        times.language = mock(Language.class);
        when(times.language.now()).thenReturn(Locale.ENGLISH);
    }

    @Test
    void isToldOnTheClockOfThePlace() {
        assertThat(times.day(THURSDAY, NEW_YORK)).isEqualTo("Thu 3 Dec");
        assertThat(times.fullDay(THURSDAY, NEW_YORK)).isEqualTo("Thu 3 Dec 2026");
        assertThat(times.time(THURSDAY, NEW_YORK)).isEqualTo("10:30 am");
    }

    @Test
    void namesTheZoneOfThatDay() {
        assertThat(times.zone(THURSDAY, NEW_YORK)).isEqualTo("EST");
        assertThat(times.zone(IN_SUMMER, NEW_YORK)).isEqualTo("EDT");
    }

    @Test
    void saysHowFarThePlaceIsAheadOfTheWorldsClock() {
        assertThat(times.offset(THURSDAY, NEW_YORK)).isEqualTo(-300);
        assertThat(times.offset(IN_SUMMER, NEW_YORK)).isEqualTo(-240);
        assertThat(times.offset(THURSDAY, ZoneId.of("Asia/Kolkata"))).isEqualTo(330);
    }

    @Test
    void isTodayByTheClockOfThePlace() {
        var lateEvening = Instant.parse("2026-11-25T03:00:00Z");

        assertThat(times.isToday(lateEvening, NEW_YORK)).isTrue();
        assertThat(times.isToday(lateEvening, ZoneOffset.UTC)).isFalse();
    }

    @Test
    void nextWeekIsNotThisWeek() {
        assertThat(times.isWithinAWeek(Instant.parse("2026-12-01T23:00:00Z"))).isTrue();
        assertThat(times.isWithinAWeek(THURSDAY)).isFalse();
    }

    @Test
    void hasAMonthAndAWeekdayForTheStripOfDays() {
        assertThat(times.month(LocalDate.of(2026, 12, 3))).isEqualTo("December 2026");
        assertThat(times.weekday(LocalDate.of(2026, 12, 3))).isEqualTo("Thu");
        assertThat(times.month(null)).isEmpty();
    }
}
