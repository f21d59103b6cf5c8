package org.ohms.prescribing.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.prescribing.adherence.DaysCovered.Fill;
import org.ohms.prescribing.prescription.DayTime;
import org.ohms.prescribing.prescription.Directions;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.prescribing.prescription.Frequency;
import org.ohms.prescribing.prescription.Route;

@DisplayName("When a medicine is taken")
class DosePlanTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static DosePlan daily(String... times) {
        return plan(1, MONDAY.minusDays(400), null, times);
    }

    private static DosePlan plan(int everyDays, LocalDate from, @Nullable LocalDate until, String... times) {
        return new DosePlan(List.of(times).stream().map(LocalTime::parse).toList(), everyDays, from, until);
    }

    private static List<Instant> within(DosePlan plan, ZoneId zone, Instant from, Instant until) {
        var found = new ArrayList<Instant>();
        var next = plan.after(from, zone);
        while (next.isPresent() && next.get().at(zone).isBefore(until)) {
            found.add(next.get().at(zone));
            next = plan.after(next.get().at(zone), zone);
        }
        return found;
    }

    @Test
    @DisplayName("is every day at its times, the earliest first, whatever order they were typed in")
    void everyDay() {
        var doses = daily("20:00", "08:00").on(MONDAY);

        assertThat(doses).extracting(Dose::time).containsExactly(LocalTime.of(8, 0), LocalTime.of(20, 0));
        assertThat(doses).extracting(Dose::number).containsExactly(1, 2);
    }

    @Test
    @DisplayName("is every other day, or once a week, counted from its first day")
    void everyOtherDay() {
        assertThat(plan(2, MONDAY, null, "08:00").between(MONDAY, MONDAY.plusDays(5)))
                .extracting(Dose::day)
                .containsExactly(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(4));
        var weekly = plan(7, MONDAY, null, "08:00");
        assertThat(weekly.after(MONDAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .map(Dose::day)
                .contains(MONDAY.plusDays(7));
        assertThat(weekly.on(MONDAY.minusDays(7))).isEmpty();
    }

    @Test
    @DisplayName("is never after the last day of a course")
    void course() {
        var course = plan(1, MONDAY, MONDAY.plusDays(2), "08:00");

        assertThat(course.between(MONDAY.minusDays(3), MONDAY.plusDays(9))).hasSize(3);
        assertThat(course.after(MONDAY.plusDays(2).atTime(8, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    @DisplayName("is once although the clock leaps over that time, as much later as the clock leaps")
    void spring() {
        var plan = daily("02:30", "08:00");
        var before = Instant.parse("2026-03-07T20:00:00Z");

        assertThat(within(plan, NEW_YORK, before, before.plusSeconds(60L * 60 * 36)))
                .containsExactly(
                        Instant.parse("2026-03-08T07:30:00Z"),
                        Instant.parse("2026-03-08T12:00:00Z"),
                        Instant.parse("2026-03-09T06:30:00Z"));
    }

    @Test
    @DisplayName("is once although the clock shows that time twice, the first time it does")
    void autumn() {
        var plan = daily("01:30", "22:00");
        var before = Instant.parse("2026-10-31T20:00:00Z");

        assertThat(within(plan, NEW_YORK, before, before.plusSeconds(60L * 60 * 48)))
                .containsExactly(
                        Instant.parse("2026-11-01T02:00:00Z"),
                        Instant.parse("2026-11-01T05:30:00Z"),
                        Instant.parse("2026-11-02T03:00:00Z"),
                        Instant.parse("2026-11-02T06:30:00Z"));
    }

    @Test
    @DisplayName("is neither lost nor doubled through a whole year of clocks that change by half an hour")
    void halfAnHour() {
        var from = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(within(daily("01:45", "02:15"), LORD_HOWE, from, from.plusSeconds(60L * 60 * 24 * 365)))
                .hasSize(730)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("begins with times that follow from how often it is prescribed")
    void proposed() {
        assertThat(DoseTimes.of(directions(Frequency.TWICE_A_DAY, null)))
                .containsExactly(LocalTime.of(8, 0), LocalTime.of(20, 0));
        assertThat(DoseTimes.of(directions(Frequency.EVERY_6_HOURS, null)))
                .containsExactly(LocalTime.of(2, 0), LocalTime.of(8, 0), LocalTime.of(14, 0), LocalTime.of(20, 0));
        assertThat(DoseTimes.of(directions(Frequency.ONCE_A_DAY, DayTime.BEDTIME)))
                .containsExactly(LocalTime.of(22, 0));
        for (var often : Frequency.values()) {
            assertThat(DoseTimes.of(directions(often, null))).as(often.name()).hasSize(often.mostOnADay());
        }
    }

    @Test
    @DisplayName("is read from what people type, and from nothing else")
    void typed() {
        assertThat(DoseTimes.typed(" 8:05 ")).contains(LocalTime.of(8, 5));
        assertThat(DoseTimes.typed("23:59")).contains(LocalTime.of(23, 59));
        for (var wrong : List.of("", "24:00", "8", "8:60", "8.30", "08:00:00", "noon")) {
            assertThat(DoseTimes.typed(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    @DisplayName("lasts until the supplies are used up, one after the other")
    void supplies() {
        var fills = List.of(new Fill(MONDAY.plusDays(5), 7), new Fill(MONDAY, 7));

        assertThat(SupplyEnd.of(fills, SupplyEnd.Basis.HANDED_OVER, false))
                .contains(new SupplyEnd(MONDAY.plusDays(5), MONDAY.plusDays(14), SupplyEnd.Basis.HANDED_OVER, false));
        assertThat(SupplyEnd.of(
                        List.of(new Fill(MONDAY, 7), new Fill(MONDAY.plusDays(20), 7)),
                        SupplyEnd.Basis.HANDED_OVER,
                        false))
                .map(SupplyEnd::runsOutOn)
                .contains(MONDAY.plusDays(27));
        assertThat(SupplyEnd.of(List.of(), SupplyEnd.Basis.PRESCRIBED, false)).isEmpty();
    }

    private static Directions directions(Frequency often, @Nullable DayTime part) {
        return new Directions(BigDecimal.ONE, DoseUnit.TABLET, Route.ORAL, often, part, null, false, null);
    }
}
