package org.ohms.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

@Label("Free slots")
class SlotCalculatorTest {
    private static final PractitionerId DOCTOR = new PractitionerId(new UUID(0, 1));
    private static final PractitionerId COLLEAGUE = new PractitionerId(new UUID(0, 2));
    private static final PlaceId PLACE = new PlaceId(new UUID(0, 3));
    private static final RoomId ROOM = new RoomId(new UUID(0, 4));
    private static final ServiceId SERVICE = new ServiceId(new UUID(0, 5));
    private static final Instant EIGHT = Instant.parse("2026-11-23T13:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static ServiceRow service(int minutes, int before, int after) {
        return new ServiceRow(
                SERVICE, "visit", "Visit", minutes, before, after, null, false, false, List.of(), true, null, 1);
    }

    private static WorkingTime openFrom(Instant start, Duration length) {
        return new WorkingTime(
                DOCTOR,
                List.of(new OpenStretch(TimeSlot.of(start, length), PLACE, ROOM, Set.of())),
                List.of(),
                List.of());
    }

    private static BusyTime busy(PractitionerId who, RoomId room, Instant start, int minutes) {
        var time = TimeSlot.of(start, Duration.ofMinutes(minutes));
        return new BusyTime(UUID.randomUUID(), who, room, time, time);
    }

    private static List<Instant> starts(List<Slot> slots) {
        return slots.stream().map(s -> s.time().startsAt()).toList();
    }

    private static Instant after(int minutes) {
        return EIGHT.plusSeconds(60L * minutes);
    }

    @Example
    void followTheLengthOfTheService() {
        var slots = SlotCalculator.free(openFrom(EIGHT, Duration.ofHours(2)), List.of(), service(30, 0, 0), LONG_AGO);

        assertThat(starts(slots)).containsExactly(after(0), after(30), after(60), after(90));
    }

    @Example
    void beginAgainBehindAShortVisit() {
        var slots = SlotCalculator.free(
                openFrom(EIGHT, Duration.ofHours(2)),
                List.of(busy(DOCTOR, ROOM, after(30), 15)),
                service(30, 0, 0),
                LONG_AGO);

        assertThat(starts(slots)).containsExactly(after(0), after(45), after(75));
    }

    @Example
    void leaveRoomForTheTimeAroundAVisit() {
        var slots = SlotCalculator.free(openFrom(EIGHT, Duration.ofHours(2)), List.of(), service(30, 5, 10), LONG_AGO);

        assertThat(starts(slots)).containsExactly(after(5), after(50));
    }

    @Example
    void areNotOfferedInARoomThatACollegueHas() {
        var slots = SlotCalculator.free(
                openFrom(EIGHT, Duration.ofHours(1)),
                List.of(busy(COLLEAGUE, ROOM, after(0), 30)),
                service(30, 0, 0),
                LONG_AGO);

        assertThat(starts(slots)).containsExactly(after(30));
    }

    @Example
    void areNotOfferedBeforeTheyCanBeBooked() {
        var slots = SlotCalculator.free(openFrom(EIGHT, Duration.ofHours(2)), List.of(), service(30, 0, 0), after(31));

        assertThat(starts(slots)).containsExactly(after(60), after(90));
    }

    @Example
    void areNotOfferedForAServiceTheHoursAreNotFor() {
        var other = new ServiceId(new UUID(0, 9));
        var hours = new WorkingTime(
                DOCTOR,
                List.of(new OpenStretch(TimeSlot.of(EIGHT, Duration.ofHours(1)), PLACE, null, Set.of(other))),
                List.of(),
                List.of());

        assertThat(SlotCalculator.free(hours, List.of(), service(30, 0, 0), LONG_AGO))
                .isEmpty();
    }

    @Property(tries = 300)
    void neverOverlapEachOtherNorWhatIsTakenNorLeaveTheHours(
            @ForAll @IntRange(min = 5, max = 90) int minutes,
            @ForAll @IntRange(max = 20) int before,
            @ForAll @IntRange(max = 20) int afterwards,
            @ForAll @Size(max = 8) List<@IntRange(max = 600) Integer> visits) {
        var hours = openFrom(EIGHT, Duration.ofHours(9));
        var taken = visits.stream().map(m -> busy(DOCTOR, ROOM, after(m), 15)).toList();

        var slots = SlotCalculator.free(hours, taken, service(minutes, before, afterwards), LONG_AGO);

        var occupied = new ArrayList<TimeSlot>();
        for (var slot : slots) {
            var whole = TimeSlot.between(
                    slot.time().startsAt().minusSeconds(60L * before),
                    slot.time().endsAt().plusSeconds(60L * afterwards));
            assertThat(slot.time().length()).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(hours.open().get(0).time().contains(whole)).isTrue();
            assertThat(taken).noneMatch(b -> b.occupied().overlaps(whole));
            assertThat(occupied).noneMatch(whole::overlaps);
            occupied.add(whole);
        }
    }

    @Property(tries = 200)
    void neitherVanishNorDoubleWhereTheClockJumps(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(max = 3) int jump, @ForAll("lengths") int minutes) {
        var day = jumpDay(zone, jump);
        var rule = WeeklyRule.hours(
                day.getDayOfWeek(), LocalTime.MIDNIGHT, LocalTime.of(6, 0), PLACE, null, LocalDate.of(2020, 1, 1));
        var span = TimeSlot.between(
                day.atStartOfDay().toInstant(ZoneOffset.MAX),
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN));
        var working = DayPlanner.plan(DOCTOR, List.of(rule), List.of(), List.of(), Map.of(PLACE, zone), span);

        var slots = SlotCalculator.free(working, List.of(), service(minutes, 0, 0), LONG_AGO);

        var openMinutes = Duration.between(
                        day.atStartOfDay(zone), day.atTime(6, 0).atZone(zone))
                .toMinutes();
        assertThat(slots).hasSize((int) (openMinutes / minutes));
        assertThat(starts(slots)).doesNotHaveDuplicates();
        assertThat(slots).allSatisfy(s -> {
            var shown = s.time().startsAt().atZone(zone);
            assertThat(shown.toLocalDate()).isEqualTo(day);
            assertThat(shown.toLocalTime()).isBefore(LocalTime.of(6, 0));
        });
    }

    @Example
    void areTheSameOnTheClockAllYearRound() {
        var zone = ZoneId.of("Europe/Berlin");
        var rule = WeeklyRule.hours(
                DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(10, 0), PLACE, null, LocalDate.of(2020, 1, 1));
        var span = TimeSlot.between(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2027-04-30T00:00:00Z"));

        var working = DayPlanner.plan(DOCTOR, List.of(rule), List.of(), List.of(), Map.of(PLACE, zone), span);

        assertThat(SlotCalculator.free(working, List.of(), service(60, 0, 0), LONG_AGO))
                .extracting(s -> s.time().startsAt().atZone(zone).toLocalTime())
                .containsOnly(LocalTime.of(8, 0), LocalTime.of(9, 0))
                .hasSize(60);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("America/New_York", "Europe/London", "Europe/Berlin", "Australia/Lord_Howe")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.of(10, 15, 30);
    }

    private static LocalDate jumpDay(ZoneId zone, int which) {
        var at = Instant.parse("2026-01-01T00:00:00Z");
        for (var i = 0; i <= which; i++) {
            at = zone.getRules().nextTransition(at).getInstant();
        }
        return LocalDate.ofInstant(at, zone);
    }
}
