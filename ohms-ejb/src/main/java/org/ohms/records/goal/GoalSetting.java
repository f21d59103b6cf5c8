package org.ohms.records.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.coding.Rules;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Observations;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** Makes goals of what somebody wants; all objections are collected. */
@ApplicationScoped
class GoalSetting {
    private static final int FIGURES = 60;

    @Inject
    Observations observations;

    @Inject
    Goals goals;

    @Inject
    HospitalDay hospital;

    @Inject
    ChartPen pen;

    List<ObservationRow> figures(PatientId patient) {
        return Stream.concat(
                        observations.latestResults(patient, FIGURES, 1).stream(),
                        observations.vitals(patient, 1).stream())
                .map(Course::latest)
                .filter(row -> row.drawn().isPresent() && row.what().code() != null)
                .toList();
    }

    Goal goal(SetGoal wanted) {
        var refusals = new Refusals();
        var code = Rules.required(wanted.code(), "code", refusals);
        var remark = Rules.optional(wanted.remark(), "remark", Rules.LINE, refusals);
        var low = wanted.low();
        var high = wanted.high();
        sound(low, "low", refusals);
        sound(high, "high", refusals);
        var due = wanted.dueOn();
        refusals.when(
                        low == null && high == null,
                        Refusal.of(GoalRefusal.WITHOUT_TARGET).at("high"))
                .when(
                        low != null && high != null && low.compareTo(high) > 0,
                        Refusal.of(GoalRefusal.UPSIDE_DOWN).at("high"))
                .when(
                        due != null && due.isBefore(hospital.today(pen.now())),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("dueOn")
                                .with("min", hospital.today(pen.now()))
                                .with("max", hospital.today(pen.now()).plusYears(20)));
        var figure = figures(wanted.patient()).stream()
                .filter(row -> row.code().equals(code))
                .findFirst();
        refusals.when(
                !code.isEmpty() && figure.isEmpty(),
                Refusal.of(GoalRefusal.NEVER_MEASURED).at("code"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var measured = figure.orElseThrow();
        if (goals.isSet(wanted.patient(), measured)) {
            throw DomainException.refused(GoalRefusal.IS_SET);
        }
        var known = measured.what().code();
        if (known == null) {
            throw new IllegalStateException("a figure without a code");
        }
        return new Goal(
                Uuids.v7(pen.now()),
                wanted,
                known,
                measured.unit(),
                new GoalWords(measured.what().text(), remark),
                pen.me(),
                pen.now());
    }

    private static void sound(@Nullable BigDecimal figure, String field, Refusals refusals) {
        refusals.when(
                figure != null && (figure.precision() - figure.scale() > 12 || figure.scale() > 8),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(field)
                        .with("min", "-999999999999")
                        .with("max", "999999999999"));
    }
}
