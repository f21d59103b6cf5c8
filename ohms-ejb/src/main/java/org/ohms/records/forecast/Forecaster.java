package org.ohms.records.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Holds a patient against the series of an antigen, takes the one that fits best and says when its next dose is due.
 * Which fits best is chapter 8 of the CDSi Logic Specification 4.6: a complete one, with the most doses that count;
 * else the only one under way, or the one of them with the most points; else the standard one.
 */
@ApplicationScoped
class Forecaster {
    private static final int ON_ITS_PRODUCT = 2;
    private static final int COMPLETABLE = 3;
    private static final int MOST_DOSES = 2;
    private static final int CLOSEST = 2;
    private static final int EARLIEST = 1;

    @Inject
    Schedule schedule;

    ForecastRow of(Antigen antigen, Person person) {
        var rules = schedule.rules(antigen);
        if (isOfAge(person, rules.otherFrom())) {
            return ForecastRow.notCovered(antigen, NotCovered.OTHER_SERIES);
        }
        var vaccines = schedule.vaccines(antigen);
        var runs = schedule.series(antigen, person.sex()).stream()
                .map(series -> new SeriesRun(schedule, series, vaccines, person))
                .sorted(Comparator.comparing(run -> run.series().preference()))
                .toList();
        var run = best(runs);
        var next = run.next();
        if (runs.stream().anyMatch(SeriesRun::isUnsure)) {
            return ForecastRow.notCovered(antigen, NotCovered.LIVE_VACCINES);
        }
        if (next.isEmpty()) {
            return ended(antigen, run, ForecastState.COMPLETE);
        }
        var immuneBefore = rules.immuneBornBefore();
        if (immuneBefore != null && person.born().isBefore(immuneBefore)) {
            return rules.asksBirthCountry()
                    ? ForecastRow.notCovered(antigen, NotCovered.BIRTH_COUNTRY)
                    : ended(antigen, run, ForecastState.IMMUNE);
        }
        var target = next.get();
        var earliest = run.earliest(target);
        if (run.isUnsure()) {
            return ForecastRow.notCovered(antigen, NotCovered.LIVE_VACCINES);
        }
        var uncovered = uncovered(rules, person, run);
        if (uncovered.isPresent()) {
            return ForecastRow.notCovered(antigen, uncovered.get());
        }
        if (run.isAgedOut()) {
            return ended(antigen, run, ForecastState.AGED_OUT);
        }
        var recommended = run.recommended(target);
        var overdueAfter = run.overdueAfter(target).orElse(null);
        var today = person.today();
        ForecastState state;
        if (overdueAfter != null && today.isAfter(overdueAfter)) {
            state = ForecastState.OVERDUE;
        } else if (!today.isBefore(recommended)) {
            state = ForecastState.DUE;
        } else {
            state = today.isBefore(earliest) ? ForecastState.TOO_EARLY : ForecastState.MAY_BE_GIVEN;
        }
        return new ForecastRow(
                antigen,
                state,
                null,
                run.counted().size(),
                run.counted().size() + 1,
                run.needed(),
                earliest,
                recommended,
                overdueAfter,
                run.end(target).map(day -> day.minusDays(1)).orElse(null),
                run.uncounted());
    }

    /** Why the next dose is not for everybody of this age; empty when it is, or for nobody. */
    private static Optional<NotCovered> uncovered(AntigenRules rules, Person person, SeriesRun run) {
        var none = run.counted().isEmpty();
        if (isOfAge(person, rules.riskFrom()) && (none || run.isAgedOut())) {
            return Optional.of(NotCovered.AT_RISK);
        }
        if (isOfAge(person, rules.catchUpFrom()) && none) {
            return Optional.of(NotCovered.CATCH_UP);
        }
        return isOfAge(person, rules.sharedFrom()) && !run.isAgedOut()
                ? Optional.of(NotCovered.SHARED_DECISION)
                : Optional.empty();
    }

    private static ForecastRow ended(Antigen antigen, SeriesRun run, ForecastState state) {
        return new ForecastRow(
                antigen, state, null, run.counted().size(), 0, run.needed(), null, null, null, null, run.uncounted());
    }

    private static boolean isOfAge(Person person, @Nullable Span age) {
        return age != null && !person.today().isBefore(age.after(person.born()));
    }

    /** The runs come in the order in which their series are preferred, so that the first of equals is taken. */
    private static SeriesRun best(List<SeriesRun> runs) {
        var scorable = runs.stream().filter(SeriesRun::isScorable).toList();
        var begun = scorable.stream().filter(run -> !run.series().evaluation()).toList();
        var underWay = begun.stream().filter(run -> !run.isAgedOut()).toList();
        return highest(
                        scorable.stream().filter(run -> run.next().isEmpty()).toList(),
                        run -> run.counted().size())
                .or(() -> highest(underWay, run -> score(run, underWay)))
                .or(() -> begun.stream().filter(run -> begun.size() == 1).findFirst())
                .or(() -> runs.stream().filter(run -> run.series().standard()).findFirst())
                .orElseThrow();
    }

    private static Optional<SeriesRun> highest(List<SeriesRun> runs, ToIntFunction<SeriesRun> points) {
        return runs.stream().reduce((one, other) -> points.applyAsInt(other) > points.applyAsInt(one) ? other : one);
    }

    /** The points of a series that is under way, against the others that are (table 8-9). */
    private static int score(SeriesRun run, List<SeriesRun> all) {
        return points(run.series().product() && run.allCount(), ON_ITS_PRODUCT)
                + points(run.finish().isPresent(), COMPLETABLE)
                + pointsOfFirst(run, all, one -> -one.counted().size(), MOST_DOSES)
                + pointsOfFirst(run, all, one -> one.needed() - one.counted().size(), CLOSEST)
                + pointsOfFirst(
                        run,
                        all,
                        one -> one.finish().map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE),
                        EARLIEST);
    }

    private static int points(boolean has, int points) {
        return has ? points : -points;
    }

    /** Whoever alone is first gains; those who share it do not; the others lose. */
    private static int pointsOfFirst(SeriesRun run, List<SeriesRun> all, ToIntFunction<SeriesRun> rank, int points) {
        var ranks = all.stream().mapToInt(rank).toArray();
        var first = Arrays.stream(ranks).min().orElseThrow();
        if (rank.applyAsInt(run) != first) {
            return -points;
        }
        return Arrays.stream(ranks).filter(one -> one == first).count() == 1 ? points : 0;
    }
}
