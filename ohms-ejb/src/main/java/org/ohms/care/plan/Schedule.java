package org.ohms.care.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How often something is to be done. What comes every so many days is counted in stretches of that many days from its first
 * day on: done once within a stretch, the stretch is done. What is done once counts as one stretch up to its day, and what
 * is done as agreed is not counted at all.
 *
 * @param startsOn the first day
 * @param everyDays null for once, or as agreed
 * @param dueOn the day it is to be done by; null when it comes again, or is done as agreed
 * @param endedOn the last day; null while it goes on
 */
public record Schedule(
        LocalDate startsOn,
        @Nullable Integer everyDays,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate endedOn) {

    /** Whether it can be said how often it was to be done. */
    public boolean isCounted() {
        return everyDays != null || dueOn != null;
    }

    /**
     * How many stretches are over or done already. The one that runs counts only once something was done in it: nobody is
     * behind with today.
     */
    public int expected(Collection<LocalDate> done, LocalDate today) {
        var until = last(today);
        if (until.isBefore(startsOn)) {
            return 0;
        }
        if (everyDays == null) {
            return dueOn != null && (dueOn.isBefore(today) || done.stream().anyMatch(this::isWithin)) ? 1 : 0;
        }
        var current = stretch(until);
        var over = endedOn != null && endedOn.isBefore(today);
        return current + (over || done.stream().anyMatch(day -> isWithin(day) && stretch(day) == current) ? 1 : 0);
    }

    /** In how many of them it was done. */
    public int kept(Collection<LocalDate> done, LocalDate today) {
        var until = last(today);
        var counting = done.stream().filter(this::isWithin).filter(day -> !day.isAfter(until));
        if (everyDays == null) {
            return dueOn != null && counting.findAny().isPresent() ? 1 : 0;
        }
        return (int) counting.mapToInt(this::stretch).distinct().count();
    }

    /** Whether the stretch that runs today is done. */
    public boolean isDoneNow(Collection<LocalDate> done, LocalDate today) {
        return everyDays == null
                ? dueOn == null ? done.contains(today) : done.stream().anyMatch(this::isWithin)
                : done.stream().anyMatch(day -> isWithin(day) && stretch(day) == stretch(today));
    }

    /** Whether it was to be done by a day that is over. */
    public boolean isLate(Collection<LocalDate> done, LocalDate today) {
        return endedOn == null && dueOn != null && dueOn.isBefore(today) && !isDoneNow(done, today);
    }

    private LocalDate last(LocalDate today) {
        return endedOn != null && endedOn.isBefore(today) ? endedOn : today;
    }

    private boolean isWithin(LocalDate day) {
        return !day.isBefore(startsOn) && (endedOn == null || !day.isAfter(endedOn));
    }

    private int stretch(LocalDate day) {
        var length = everyDays == null ? 1 : everyDays;
        return (int) (ChronoUnit.DAYS.between(startsOn, day) / length);
    }
}
