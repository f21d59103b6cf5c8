package org.ohms.scheduling.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;

/**
 * A rule that repeats each week, on the clock of the place.
 *
 * @param from first moment, as the clock on the wall shows it
 * @param until first moment after it; midnight means the end of the day
 * @param room where visits are then; null when a room is chosen for each visit
 * @param services what can be booked; empty for everything the practitioner offers
 * @param validFrom first day
 * @param validUntil last day; null for open end
 * @param label what a break is, such as {@code Lunch}; empty for hours
 */
public record WeeklyRule(
        RuleKind kind,
        DayOfWeek day,
        LocalTime from,
        LocalTime until,
        PlaceId place,
        @Nullable RoomId room,
        Set<ServiceId> services,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String label) {
    public WeeklyRule {
        services = Set.copyOf(services);
    }

    /** Open hours for every service from a day on. */
    public static WeeklyRule hours(
            DayOfWeek day, LocalTime from, LocalTime until, PlaceId place, @Nullable RoomId room, LocalDate validFrom) {
        return new WeeklyRule(RuleKind.HOURS, day, from, until, place, room, Set.of(), validFrom, null, "");
    }

    /** A break from a day on. */
    public static WeeklyRule pause(
            DayOfWeek day, LocalTime from, LocalTime until, PlaceId place, LocalDate validFrom, String label) {
        return new WeeklyRule(RuleKind.BREAK, day, from, until, place, null, Set.of(), validFrom, null, label);
    }

    public boolean appliesOn(LocalDate date) {
        return date.getDayOfWeek() == day
                && !date.isBefore(validFrom)
                && (validUntil == null || !date.isAfter(validUntil));
    }

    boolean clashesWith(WeeklyRule other) {
        return kind == other.kind
                && day == other.day
                && startsBeforeEndOf(other)
                && other.startsBeforeEndOf(this)
                && (validUntil == null || !other.validFrom.isAfter(validUntil))
                && (other.validUntil == null || !validFrom.isAfter(other.validUntil));
    }

    private boolean startsBeforeEndOf(WeeklyRule other) {
        return other.until.equals(LocalTime.MIDNIGHT) || from.isBefore(other.until);
    }
}
