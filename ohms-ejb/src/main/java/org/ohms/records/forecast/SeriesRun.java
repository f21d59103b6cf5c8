package org.ohms.records.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The vaccines of a patient held against one series: which count, and when the next may follow. By the CDSi Logic
 * Specification 4.6: dose by dose whether the series leaves it out (section 6.2), its age (table 6-15), intervals
 * (tables 6-18 and 6-21), conflicts with live vaccines (CALCDTCONFLICT) and whether the vaccine is one that counts;
 * then which is next (sections 7.1 and 7.6) and its dates (FORECASTDT-1 to 6).
 */
final class SeriesRun {
    /** No rule for a pair of live vaccines asks for more days than this. */
    private static final int LIVE_DAYS = 30;

    private final Schedule schedule;
    private final Series series;
    private final Person person;
    private final List<GivenDose> given = new ArrayList<>();
    private final List<GivenDose> own = new ArrayList<>();
    private final List<GivenDose> counted = new ArrayList<>();
    private final Map<Integer, LocalDate> satisfied = new HashMap<>();
    private final List<UncountedDose> uncounted = new ArrayList<>();
    private final Map<GivenDose, Boolean> judged = new HashMap<>();
    private @Nullable GivenDose before;
    private @Nullable LocalDate lastGiven;
    private boolean unsure;
    /** How many doses of the series lie behind, given or left out. */
    private int passed;

    SeriesRun(Schedule schedule, Series series, Set<String> vaccines, Person person) {
        this.schedule = schedule;
        this.series = series;
        this.person = person;
        for (var dose : person.doses()) {
            if (vaccines.contains(dose.cvx())) {
                judge(dose);
                own.add(dose);
            }
            given.add(dose);
        }
        while (passed < series.doses().size() && isLeftOut(series.doses().get(passed))) {
            passed++;
        }
    }

    private void judge(GivenDose dose) {
        lastGiven = dose.on();
        while (passed < series.doses().size()
                && isSkipped(series.doses().get(passed), SkipContext.EVALUATION, dose.on(), day(before))) {
            passed++;
        }
        if (passed == series.doses().size()) {
            return;
        }
        var target = series.doses().get(passed);
        var objection = objection(target, dose);
        if (objection.isEmpty()) {
            counted.add(dose);
            satisfied.put(target.number(), dose.on());
            passed += target.recurring() ? 0 : 1;
        } else {
            uncounted.add(new UncountedDose(dose.cvx(), dose.on(), objection.get()));
        }
        judged.put(dose, objection.isEmpty());
        if (!target.inadvertent().contains(dose.cvx())
                && objection.filter(why -> why == UncountedReason.TOO_OLD).isEmpty()) {
            before = dose;
        }
    }

    private boolean isSkipped(TargetDose target, SkipContext context, LocalDate day, @Nullable LocalDate previous) {
        if (target.skips().isEmpty()) {
            return false;
        }
        var moment = new SkipMoment(person.born(), day, previous, yearsTo(target.season()), given, own, counted);
        return target.skips().stream().anyMatch(skip -> skip.holds(context, moment));
    }

    /**
     * How many years the season of today is after the published one. The schedule is published for one season; those
     * after it are taken to begin on the same day of the year.
     */
    private int yearsTo(@Nullable LocalDate season) {
        if (season == null) {
            return 0;
        }
        var years = person.today().getYear() - season.getYear();
        return person.today().isBefore(season.plusYears(years)) ? years - 1 : years;
    }

    /** The first day of the season of today; empty when the dose has none. */
    Optional<LocalDate> seasonStart(TargetDose target) {
        return Optional.ofNullable(target.season()).map(season -> season.plusYears(yearsTo(season)));
    }

    /**
     * Whether the next dose is left out today, or would be on the first day it may be given (section 7.6). A first day
     * that is past is not asked, for the dose is not given in the past.
     */
    private boolean isLeftOut(TargetDose target) {
        if (isNotNeeded(target) || isSkipped(target, SkipContext.FORECAST, person.today(), day(before))) {
            return true;
        }
        if (target.skips().isEmpty()) {
            return false;
        }
        var earliest = earliest(target);
        return earliest.isAfter(person.today()) && isSkipped(target, SkipContext.FORECAST, earliest, day(before));
    }

    private boolean isNotNeeded(TargetDose target) {
        return target.notNeededFrom() != null && !isBefore(person.today(), target.notNeededFrom());
    }

    private static @Nullable LocalDate day(@Nullable GivenDose dose) {
        return dose == null ? null : dose.on();
    }

    private Optional<UncountedReason> objection(TargetDose target, GivenDose dose) {
        if (target.inadvertent().contains(dose.cvx())) {
            return Optional.of(UncountedReason.OTHER_VACCINE);
        }
        if (isBefore(dose.on(), target.absoluteMinimumOn(dose.on()))) {
            return Optional.of(UncountedReason.TOO_YOUNG);
        }
        if (target.maximum() != null && !isBefore(dose.on(), target.maximum())) {
            return Optional.of(UncountedReason.TOO_OLD);
        }
        if (!keepsIntervals(target, dose)) {
            return Optional.of(UncountedReason.TOO_SOON);
        }
        if (conflicts(dose)) {
            return Optional.of(UncountedReason.LIVE_VACCINE);
        }
        return target.counting().stream().anyMatch(one -> one.holds(dose, person.born()))
                ? Optional.empty()
                : Optional.of(UncountedReason.OTHER_VACCINE);
    }

    private boolean isBefore(LocalDate day, @Nullable Span age) {
        return age != null && day.isBefore(age.after(person.born()));
    }

    private boolean keepsIntervals(TargetDose target, GivenDose dose) {
        var kept = target.intervals().stream()
                .filter(interval -> interval.holdsOn(dose.on()))
                .allMatch(interval -> beginning(interval, dose.on(), dose)
                        .map(from ->
                                !dose.on().isBefore(interval.absoluteMinimum().after(from)))
                        .orElse(true));
        var allowable = target.allowable();
        return kept
                || (allowable != null
                        && allowableFrom(target)
                                .filter(from -> !dose.on().isBefore(allowable.after(from)))
                                .isPresent());
    }

    private Optional<LocalDate> allowableFrom(TargetDose target) {
        return target.allowableAfter() > 0
                ? Optional.ofNullable(satisfied.get(target.allowableAfter()))
                : Optional.ofNullable(before).map(GivenDose::on);
    }

    /**
     * The day an interval is counted from; empty when there was nothing before that day.
     *
     * @param judged the dose whose interval it is, which is none of those before; null for the next one
     */
    private Optional<LocalDate> beginning(Interval interval, LocalDate day, @Nullable GivenDose judged) {
        if (interval.afterDose() > 0) {
            return Optional.ofNullable(satisfied.get(interval.afterDose()));
        }
        if (interval.afterVaccines().isEmpty()) {
            return Optional.ofNullable(before).map(GivenDose::on);
        }
        return person.doses().stream()
                .filter(one -> interval.afterVaccines().contains(one.cvx())
                        && !one.on().isAfter(day)
                        && !one.equals(judged))
                .map(GivenDose::on)
                .max(LocalDate::compareTo);
    }

    private boolean conflicts(GivenDose dose) {
        if (!schedule.isLive(dose.cvx())) {
            return false;
        }
        var found = false;
        for (var other : person.doses()) {
            var days = ChronoUnit.DAYS.between(other.on(), dose.on());
            if (days < 1 || days >= LIVE_DAYS || !schedule.isLive(other.cvx())) {
                continue;
            }
            var rule = schedule.conflict(other.cvx(), dose.cvx());
            if (rule.isEmpty()) {
                unsure = true;
            } else if (days < rule.get().shortestEnd()) {
                found = true;
            } else if (days < rule.get().end()) {
                var didCount = judged.get(other);
                unsure |= didCount == null;
                found |= Boolean.FALSE.equals(didCount);
            }
        }
        return found;
    }

    Series series() {
        return series;
    }

    List<GivenDose> counted() {
        return List.copyOf(counted);
    }

    List<UncountedDose> uncounted() {
        return List.copyOf(uncounted);
    }

    /** Whether something came in between that no rule was carried over for. */
    boolean isUnsure() {
        return unsure;
    }

    boolean allCount() {
        return uncounted.isEmpty();
    }

    /** Whether its first dose came in time for this series to be the patient's (rule SELECTSCORE-2). */
    boolean isScorable() {
        return !counted.isEmpty()
                && (series.startBefore() == null || isBefore(counted.get(0).on(), series.startBefore()));
    }

    /** The next dose the patient needs; empty when the series is complete. */
    Optional<TargetDose> next() {
        return open().findFirst();
    }

    /** How many of the doses that count were given in the season of the next one, or at all when it has none. */
    int countedFor(TargetDose target) {
        var season = seasonStart(target);
        return (int) counted.stream()
                .filter(dose -> season.filter(dose.on()::isBefore).isEmpty())
                .count();
    }

    /** Whether the next dose is given though other parts of its vaccine would have time (rule FORECASTPRIORITY-1). */
    boolean isPrior(TargetDose target) {
        var intervals = target.intervals().stream()
                .filter(interval -> interval.holdsOn(person.today()))
                .toList();
        return !intervals.isEmpty() && intervals.stream().allMatch(Interval::prior);
    }

    /** How many doses the patient needs in all; 0 when it never ends, or it hangs on the vaccine that is taken. */
    int needed() {
        return series.recurs() || open().skip(1).anyMatch(TargetDose::hangsOnVaccine) ? 0 : left() + counted.size();
    }

    /** How many doses are to come, as far as is known today. */
    int left() {
        return (int) open().count();
    }

    /** The doses to come. Of those after the next it is asked whether they are left out by what is known today. */
    private Stream<TargetDose> open() {
        return Stream.concat(
                series.doses().stream().skip(passed).limit(1),
                series.doses().stream()
                        .skip(passed + 1L)
                        .filter(dose -> !isNotNeeded(dose)
                                && !isSkipped(dose, SkipContext.FORECAST, person.today(), person.today())));
    }

    /** The first day the next dose may be given (rule FORECASTDTCAN-1). */
    LocalDate earliest(TargetDose target) {
        return Stream.of(
                        age(target.minimum()).stream(),
                        fromIntervals(target, Interval::minimum),
                        conflictEnds(target),
                        seasonStart(target).stream(),
                        Stream.ofNullable(lastGiven))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElse(person.born());
    }

    /** The day the next dose is recommended for (rules FORECASTDT-2 and 5). */
    LocalDate recommended(TargetDose target) {
        var earliest = earliest(target);
        var wished = age(target.earliest())
                .or(() -> fromIntervals(target, Interval::earliest).max(LocalDate::compareTo))
                .orElse(earliest);
        return wished.isBefore(earliest) ? earliest : wished;
    }

    /** The last day before it is overdue (rules FORECASTDT-3 and 6); empty when the series names none. */
    Optional<LocalDate> overdueAfter(TargetDose target) {
        var earliest = earliest(target);
        return age(target.latest())
                .or(() -> fromIntervals(target, Interval::latest).max(LocalDate::compareTo))
                .map(day -> day.minusDays(1))
                .map(day -> day.isBefore(earliest) ? earliest : day);
    }

    /** The first day at which it is not given any more. */
    Optional<LocalDate> end(TargetDose target) {
        return age(target.maximum());
    }

    private Optional<LocalDate> age(@Nullable Span span) {
        return Optional.ofNullable(span).map(age -> age.after(person.born()));
    }

    private Stream<LocalDate> fromIntervals(TargetDose target, SpanOf which) {
        return target.intervals().stream()
                .filter(interval -> interval.holdsOn(person.today()))
                .flatMap(interval -> {
                    var span = which.of(interval);
                    return span == null
                            ? Stream.empty()
                            : beginning(interval, person.today(), null).map(span::after).stream();
                });
    }

    /** Live vaccines keep the next dose waiting; not where one that is not live may be taken instead. */
    private Stream<LocalDate> conflictEnds(TargetDose target) {
        var choice = target.counting().stream().map(Counting::cvx).toList();
        return person.doses().stream()
                .filter(dose -> choice.stream().allMatch(schedule::isLive) && schedule.isLive(dose.cvx()))
                .flatMap(dose -> conflictEnd(dose, choice).stream());
    }

    private Optional<LocalDate> conflictEnd(GivenDose dose, Collection<String> live) {
        var days = live.stream()
                .flatMap(cvx -> schedule.conflict(dose.cvx(), cvx).stream())
                .mapToInt(LiveConflict::end)
                .max();
        if (days.isEmpty()) {
            unsure |= person.today().isBefore(dose.on().plusDays(LIVE_DAYS));
            return Optional.empty();
        }
        return Optional.of(dose.on().plusDays(days.getAsInt()));
    }

    /** The day of the last dose, when each comes as early as it may; empty when age forbids one of them. */
    Optional<LocalDate> finish() {
        var days = new HashMap<>(satisfied);
        LocalDate last = null;
        for (var target : open().toList()) {
            var day = last == null ? earliest(target) : following(target, days, last);
            if (end(target).filter(end -> !day.isBefore(end)).isPresent()) {
                return Optional.empty();
            }
            days.put(target.number(), day);
            last = day;
        }
        return days.values().stream().max(LocalDate::compareTo);
    }

    private LocalDate following(TargetDose target, Map<Integer, LocalDate> days, LocalDate last) {
        return Stream.concat(
                        Stream.of(age(target.minimum()).orElse(last), last),
                        target.intervals().stream()
                                .filter(interval -> interval.holdsOn(person.today()))
                                .flatMap(interval -> following(interval, days, last)))
                .max(LocalDate::compareTo)
                .orElse(last);
    }

    private static Stream<LocalDate> following(Interval interval, Map<Integer, LocalDate> days, LocalDate last) {
        var minimum = interval.minimum();
        var from = interval.afterDose() > 0 ? days.get(interval.afterDose()) : last;
        return minimum == null || from == null || !interval.afterVaccines().isEmpty()
                ? Stream.empty()
                : Stream.of(minimum.after(from));
    }

    /** Whether age forbids the next dose by now, or before its time (table 7-10). */
    boolean isAgedOut() {
        return next().filter(target -> end(target)
                        .filter(day -> !person.today().isBefore(day)
                                || !earliest(target).isBefore(day))
                        .isPresent())
                .isPresent();
    }

    @FunctionalInterface
    private interface SpanOf {
        @Nullable
        Span of(Interval interval);
    }
}
