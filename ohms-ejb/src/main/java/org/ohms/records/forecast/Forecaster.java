package org.ohms.records.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a patient against the series of an antigen, takes the one that fits best and says when its next dose is due.
 * Which fits best is chapter 8 of the CDSi Logic Specification 4.6: a complete one, with the most doses that count;
 * else the only one under way, or the one of them with the most points; else the standard one, where there is one.
 */
@ApplicationScoped
class Forecaster {
    private static final Set<Antigen> PARTS = EnumSet.of(Antigen.DIPHTHERIA, Antigen.TETANUS, Antigen.PERTUSSIS);
    private static final int ON_ITS_PRODUCT = 2;
    private static final int COMPLETABLE = 3;
    private static final int MOST_DOSES = 2;
    private static final int CLOSEST = 2;
    private static final int EARLIEST = 1;

    @Inject
    Schedule schedule;

    /**
     * The rows of one person, where those against diphtheria, tetanus and whooping cough, which one vaccine protects
     * against, agree on its first day: the first one when a part of it is prior, which nothing else keeps waiting, else
     * the last (rules MULTIANTVG-1 and FORECASTVG-2 and 3, chapter 9).
     */
    List<ForecastRow> together(List<ForecastRow> rows, Person person) {
        var parts = rows.stream().filter(row -> PARTS.contains(row.antigen())).toList();
        var days =
                parts.stream().flatMap(row -> Stream.ofNullable(row.earliest())).toList();
        if (days.isEmpty() || parts.stream().anyMatch(row -> row.notCovered() != null)) {
            return rows;
        }
        LocalDate day;
        if (parts.stream().anyMatch(ForecastRow::prior)) {
            var vaccines = PARTS.stream()
                    .flatMap(antigen -> schedule.vaccines(antigen).stream())
                    .collect(Collectors.toSet());
            var given = person.doses().stream()
                    .filter(dose -> vaccines.contains(dose.cvx()))
                    .map(GivenDose::on);
            day = Stream.concat(given, Stream.of(Collections.min(days)))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        } else {
            day = Collections.max(days);
        }
        return rows.stream()
                .map(row -> row.isOpen() && PARTS.contains(row.antigen()) ? row.from(day, person.today()) : row)
                .toList();
    }

    ForecastRow of(Antigen antigen, Person person) {
        var rules = schedule.rules(antigen);
        var vaccines = schedule.vaccines(antigen);
        var all = schedule.series(antigen, person.sex()).stream()
                .map(series -> new SeriesRun(schedule, series, vaccines, person))
                .sorted(Comparator.comparing(run -> run.series().preference()))
                .toList();
        var runs = ofAge(all, person);
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
        if (rules.sharedStartFrom() != null && run.counted().isEmpty() && !run.isAgedOut()) {
            return isOfAge(person, rules.sharedStartFrom())
                    ? ForecastRow.notCovered(antigen, NotCovered.SHARED_START)
                    : ended(antigen, run, ForecastState.NOT_YET);
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
        return new ForecastRow(
                antigen,
                ForecastState.on(person.today(), earliest, recommended, overdueAfter),
                null,
                run.counted().size(),
                run.countedFor(target) + 1,
                run.needed(),
                run.series().recurs(),
                run.isPrior(target),
                earliest,
                recommended,
                overdueAfter,
                run.end(target).map(day -> day.minusDays(1)).orElse(null),
                run.uncounted());
    }

    /**
     * The runs of a person's age. Where some series begin at an age, they hold from that age on, and before it for
     * whoever is too old for the others and has had a dose of them.
     */
    private static List<SeriesRun> ofAge(List<SeriesRun> runs, Person person) {
        var late = runs.stream().filter(run -> run.series().startFrom() != null).toList();
        var early =
                runs.stream().filter(run -> run.series().startFrom() == null).toList();
        var isOfAge = late.stream().anyMatch(run -> isOfAge(person, run.series().startFrom()));
        var begun = late.stream().anyMatch(run -> !run.counted().isEmpty());
        return isOfAge || begun && best(early).isAgedOut() ? late : early;
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
                antigen,
                state,
                null,
                run.counted().size(),
                0,
                0,
                run.series().recurs(),
                false,
                null,
                null,
                null,
                null,
                run.uncounted());
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
                .orElseGet(() -> runs.get(0));
    }

    private static Optional<SeriesRun> highest(List<SeriesRun> runs, ToIntFunction<SeriesRun> points) {
        return runs.stream().reduce((one, other) -> points.applyAsInt(other) > points.applyAsInt(one) ? other : one);
    }

    /** The points of a series that is under way, against the others that are (table 8-9). */
    private static int score(SeriesRun run, List<SeriesRun> all) {
        return points(run.series().product() && run.allCount(), ON_ITS_PRODUCT)
                + points(run.finish().isPresent(), COMPLETABLE)
                + pointsOfFirst(run, all, one -> -one.counted().size(), MOST_DOSES)
                + pointsOfFirst(run, all, SeriesRun::left, CLOSEST)
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
