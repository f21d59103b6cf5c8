package org.ohms.records.compare;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.coding.RecordsRefusal;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.records.goal.Goals;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Observations;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.time.HospitalDay;

/** Puts the results of those in one's care beside one another, and says which changes count by the hospital's rules. */
@Stateless
public class ResultComparison {
    /** Periods somebody can look back, in months. */
    public static final Set<Integer> PERIODS = Set.of(6, 12, 24, 60);

    private static final int TESTS = 40;
    private static final int OF_EACH = 100;
    private static final int EVENTS = 12;

    @Inject
    ChartPen pen;

    @Inject
    Observations observations;

    @Inject
    EncounterLookup encounters;

    @Inject
    ChangeRules rules;

    @Inject
    Goals goals;

    @Inject
    ComparedPeriod period;

    @Inject
    HospitalDay hospital;

    /** @throws DomainException INVALID for months that are none of {@link #PERIODS}, and for days in the wrong order */
    @RolesAllowed("chart.read")
    public Comparison of(CompareResults request) {
        pen.open(request.patient());
        insistOnOrder(request);
        var from = request.isOfDays() ? begin(request.from()) : from(request.months());
        var last = request.until();
        var until = last == null ? null : begin(last.plusDays(1));
        var courses = observations.resultsBetween(request.patient(), from, until, TESTS, OF_EACH);
        var live = rules.live().orElse(null);
        return new Comparison(
                courses.stream()
                        .map(course -> compared(course, request, live))
                        .sorted(Comparator.comparing((ComparedTest test) -> !test.isMarked()))
                        .toList(),
                courses.stream()
                        .flatMap(course -> course.rows().stream())
                        .map(row -> hospital.today(row.effectiveAt()))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                live,
                encounters.between(request.patient(), from, until, EVENTS),
                period.medicines(request.patient(), from, until),
                period.panels(request.patient(), courses),
                from,
                until,
                goals.standing(request.patient()));
    }

    private static void insistOnOrder(CompareResults request) {
        var from = request.from();
        var until = request.until();
        if (from != null && until != null && from.isAfter(until)) {
            throw DomainException.invalid(
                    Refusal.of(RecordsRefusal.ENDS_BEFORE_IT_BEGINS).at("until"));
        }
    }

    private @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(hospital.zone()).toInstant();
    }

    private @Nullable Instant from(@Nullable Integer months) {
        if (months == null) {
            return null;
        }
        if (!PERIODS.contains(months)) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.OUT_OF_RANGE).at("months"));
        }
        return hospital.today(pen.now())
                .minusMonths(months)
                .atStartOfDay(hospital.zone())
                .toInstant();
    }

    private ComparedTest compared(Course course, CompareResults request, @Nullable RuleSet live) {
        var now = Optional.ofNullable(request.now())
                .map(day -> on(day, course.rows()))
                .orElseGet(() -> Optional.of(course.latest()))
                .orElse(null);
        var then = Optional.ofNullable(request.then())
                .map(day -> on(day, course.rows()))
                .orElseGet(() -> Optional.ofNullable(now).flatMap(course::before))
                .orElse(null);
        var judged = live == null || then == null || now == null ? List.<JudgedRule>of() : live.judge(then, now);
        return new ComparedTest(course, then, now, judged);
    }

    private Optional<ObservationRow> on(LocalDate day, List<ObservationRow> rows) {
        return rows.stream()
                .filter(row -> hospital.today(row.effectiveAt()).equals(day))
                .findFirst();
    }
}
