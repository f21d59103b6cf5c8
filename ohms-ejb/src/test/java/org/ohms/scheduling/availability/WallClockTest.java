package org.ohms.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ohms.shared.time.TimeSlot;

@Label("Hours on the clock of a place")
class WallClockTest {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("UTC"));

    private static List<TimeSlot> moments(String zone, String date, String from, String until) {
        return WallClock.moments(LocalDate.parse(date), LocalTime.parse(from), LocalTime.parse(until), ZoneId.of(zone));
    }

    private static long minutes(List<TimeSlot> moments) {
        return moments.stream().mapToLong(t -> t.length().toMinutes()).sum();
    }

    @Example
    void loseTheHourThatTheClockLeavesOutInSpring() {
        assertThat(minutes(moments("America/New_York", "2027-03-14", "01:00", "04:00")))
                .isEqualTo(120);
        assertThat(minutes(moments("Europe/Berlin", "2027-03-28", "01:00", "04:00")))
                .isEqualTo(120);
        assertThat(minutes(moments("Australia/Lord_Howe", "2026-10-04", "01:00", "04:00")))
                .isEqualTo(150);
    }

    @Example
    void areNobodysWhenTheyLieWithinTheHourLeftOut() {
        assertThat(moments("America/New_York", "2027-03-14", "02:15", "02:45")).isEmpty();
    }

    @Example
    void areOpenTwiceInTheHourThatTheClockShowsTwiceInAutumn() {
        assertThat(minutes(moments("America/New_York", "2026-11-01", "00:00", "03:00")))
                .isEqualTo(240);
        assertThat(minutes(moments("Europe/London", "2026-10-25", "00:00", "03:00")))
                .isEqualTo(240);
        assertThat(minutes(moments("Australia/Lord_Howe", "2027-04-04", "00:00", "03:00")))
                .isEqualTo(210);
    }

    @Example
    void areTwoStretchesWhenOnlyPartOfThatHourIsOpen() {
        assertThat(moments("America/New_York", "2026-11-01", "01:15", "01:45"))
                .containsExactly(
                        TimeSlot.of(Instant.parse("2026-11-01T05:15:00Z"), Duration.ofMinutes(30)),
                        TimeSlot.of(Instant.parse("2026-11-01T06:15:00Z"), Duration.ofMinutes(30)));
    }

    @Example
    void reachToTheEndOfTheDayAtMidnight() {
        assertThat(minutes(moments("Europe/Berlin", "2026-11-23", "22:00", "00:00")))
                .isEqualTo(120);
    }

    @Property(tries = 400)
    void holdExactlyTheMinutesAtWhichTheClockShowsThem(
            @ForAll("zones") ZoneId zone,
            @ForAll("daysAroundJumps") LocalDate day,
            @ForAll("times") LocalTime from,
            @ForAll("times") LocalTime until) {
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            return;
        }
        var moments = WallClock.moments(day, from, until, zone);

        var minute = day.minusDays(1).atStartOfDay(zone).toInstant();
        var end = day.plusDays(2).atStartOfDay(zone).toInstant();
        while (minute.isBefore(end)) {
            var shown = minute.atZone(zone);
            var open = shown.toLocalDate().equals(day)
                    && !shown.toLocalTime().isBefore(from)
                    && (until.equals(LocalTime.MIDNIGHT) || shown.toLocalTime().isBefore(until));
            var at = minute;
            assertThat(moments.stream().filter(t -> t.contains(at)).count())
                    .as("%s at %s", shown, zone)
                    .isEqualTo(open ? 1 : 0);
            minute = minute.plusSeconds(15 * 60);
        }
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES);
    }

    /** The days on which one of the zones changes its clock, and the days beside them. */
    @Provide
    Arbitrary<LocalDate> daysAroundJumps() {
        return Arbitraries.of(ZONES)
                .flatMap(zone -> Arbitraries.integers()
                        .between(0, 9)
                        .flatMap(n -> Arbitraries.integers()
                                .between(-1, 1)
                                .map(d -> jump(zone, n).plusDays(d))));
    }

    private static LocalDate jump(ZoneId zone, int which) {
        var at = Instant.parse("2025-01-01T00:00:00Z");
        for (var i = 0; i <= which; i++) {
            var next = zone.getRules().nextTransition(at);
            if (next == null) {
                return LocalDate.of(2026, 11, 1).plusDays(which);
            }
            at = next.getInstant();
        }
        return LocalDate.ofInstant(at, zone);
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 95).map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter));
    }
}
