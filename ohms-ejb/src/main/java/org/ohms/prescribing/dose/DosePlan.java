package org.ohms.prescribing.dose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * On which days and at which times a medicine is taken.
 *
 * @param times on the patient's clock, the earliest first
 * @param everyDays 1 for every day, 7 for once a week
 * @param from the first day, from which every other day is counted
 * @param until the last day; null for as long as it is needed
 */
public record DosePlan(
        List<LocalTime> times,
        int everyDays,
        LocalDate from,
        @Nullable LocalDate until) {
    public DosePlan {
        times = times.stream().distinct().sorted().toList();
        if (times.isEmpty() || everyDays < 1) {
            throw new IllegalArgumentException("a plan has a time, and comes again");
        }
    }

    /** The doses of a day, the earliest first. */
    public List<Dose> on(LocalDate day) {
        return isDay(day)
                ? IntStream.range(0, times.size())
                        .mapToObj(one -> new Dose(day, one + 1, times.get(one)))
                        .toList()
                : List.of();
    }

    /** The doses of these days, both counted. */
    public List<Dose> between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1))
                        .flatMap(day -> on(day).stream())
                        .toList();
    }

    /** The first dose after a moment; empty when there is none any more. */
    public Optional<Dose> after(Instant moment, ZoneId zone) {
        // a day is ahead at the latest when the days of one round are over; the day before, for a clock that leaps at
        // midnight
        var start = moment.atZone(zone).toLocalDate().minusDays(1);
        var begin = start.isBefore(from) ? from : start;
        return between(begin, begin.plusDays(everyDays + 2L)).stream()
                .filter(dose -> dose.at(zone).isAfter(moment))
                .findFirst();
    }

    private boolean isDay(LocalDate day) {
        return !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && ChronoUnit.DAYS.between(from, day) % everyDays == 0;
    }
}
