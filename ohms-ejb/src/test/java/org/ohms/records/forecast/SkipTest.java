package org.ohms.records.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.records.forecast.SkipCondition.Comparison;

@DisplayName("A dose is left out")
class SkipTest {
    private static final LocalDate BORN = LocalDate.of(2022, 9, 1);
    private static final SkipCondition MET = new SkipCondition.Age(null, null);
    private static final SkipCondition UNMET = new SkipCondition.Age(Span.of("99 years"), null);

    private static SkipMoment on(String day) {
        return moment(day, null, List.of(), List.of());
    }

    private static SkipMoment moment(
            String day, @Nullable LocalDate before, List<GivenDose> given, List<GivenDose> counted) {
        return new SkipMoment(
                BORN, LocalDate.parse(day), before, 1, given, given.subList(0, given.size() / 2), counted);
    }

    private static SkipCondition.Given given(Comparison comparison, int number, boolean valid) {
        return new SkipCondition.Given(
                comparison, number, valid, Set.of("189"), Span.of("1 year"), Span.of("3 years"), null, null, false);
    }

    @Test
    @DisplayName("by age, from the first day of it to the day before its end (table 6-6)")
    void age() {
        var condition = new SkipCondition.Age(Span.of("4 years - 4 days"), Span.of("7 years"));

        assertThat(condition.isMet(on("2026-08-27"))).isFalse();
        assertThat(condition.isMet(on("2026-08-28"))).isTrue();
        assertThat(condition.isMet(on("2029-08-31"))).isTrue();
        assertThat(condition.isMet(on("2029-09-01"))).isFalse();
        assertThat(new SkipCondition.Age(null, Span.of("7 years")).isMet(on("2022-09-01")))
                .isTrue();
    }

    @Test
    @DisplayName("by the time since the dose before, and never without one (table 6-8)")
    void since() {
        var condition = new SkipCondition.Since(Span.of("6 months - 4 days"));
        var before = LocalDate.of(2026, 2, 5);

        assertThat(condition.isMet(moment("2026-07-31", before, List.of(), List.of())))
                .isFalse();
        assertThat(condition.isMet(moment("2026-08-01", before, List.of(), List.of())))
                .isTrue();
        assertThat(condition.isMet(on("2026-08-01"))).isFalse();
    }

    @Test
    @DisplayName("by the vaccines given at some age: more, as many or fewer (table 6-9)")
    void count() {
        var doses = List.of(
                new GivenDose("189", LocalDate.of(2023, 8, 31)),
                new GivenDose("189", LocalDate.of(2023, 9, 1)),
                new GivenDose("189", LocalDate.of(2025, 8, 31)),
                new GivenDose("189", LocalDate.of(2025, 9, 1)),
                new GivenDose("08", LocalDate.of(2024, 9, 1)));
        var moment = moment("2026-09-01", null, doses, doses.subList(1, 2));

        assertThat(given(Comparison.MORE, 1, false).isMet(moment)).isTrue();
        assertThat(given(Comparison.MORE, 2, false).isMet(moment)).isFalse();
        assertThat(given(Comparison.EQUAL, 2, false).isMet(moment)).isTrue();
        assertThat(given(Comparison.FEWER, 2, false).isMet(moment)).isFalse();
        assertThat(given(Comparison.FEWER, 3, false).isMet(moment)).isTrue();
        assertThat(given(Comparison.EQUAL, 1, true).isMet(moment))
                .as("only those that count")
                .isTrue();
    }

    @Test
    @DisplayName("by the vaccines given in some time, the end of which is outside (rule CONDSKIP-1)")
    void countByDate() {
        var doses =
                List.of(new GivenDose("08", LocalDate.of(2023, 1, 1)), new GivenDose("43", LocalDate.of(2024, 1, 1)));
        var moment = moment("2026-09-01", null, doses, doses);

        assertThat(between(2023, 2024, false).isMet(moment)).isTrue();
        assertThat(between(2022, 2023, false).isMet(moment)).isFalse();
        assertThat(between(2022, 2023, true).isMet(moment))
                .as("the season that was published is one year before that of today")
                .isTrue();
    }

    private static SkipCondition between(int start, int end, boolean yearly) {
        return new SkipCondition.Given(
                Comparison.EQUAL,
                1,
                true,
                Set.of(),
                null,
                null,
                LocalDate.of(start, 1, 1),
                LocalDate.of(end, 1, 1),
                yearly);
    }

    @Test
    @DisplayName("by all vaccines of the schedule, whether they count or not, and by none of another")
    void countOfAll() {
        var doses =
                List.of(new GivenDose("107", LocalDate.of(2023, 1, 1)), new GivenDose("03", LocalDate.of(2023, 1, 1)));
        var condition = new SkipCondition.Given(Comparison.EQUAL, 1, false, Set.of(), null, null, null, null, false);

        assertThat(condition.isMet(moment("2026-09-01", null, doses, List.of())))
                .isTrue();
    }

    @Test
    @DisplayName("when all conditions of a set are met, or one of them (table 6-10)")
    void sets() {
        var moment = on("2026-09-01");

        assertThat(new SkipSet(true, List.of(MET, MET)).isMet(moment)).isTrue();
        assertThat(new SkipSet(true, List.of(MET, UNMET)).isMet(moment)).isFalse();
        assertThat(new SkipSet(false, List.of(MET, UNMET)).isMet(moment)).isTrue();
        assertThat(new SkipSet(false, List.of(UNMET, UNMET)).isMet(moment)).isFalse();
    }

    @Test
    @DisplayName("when all sets are met, or one of them (table 6-11), and in its context only")
    void contexts() {
        var moment = on("2026-09-01");
        var met = new SkipSet(true, List.of(MET));
        var unmet = new SkipSet(true, List.of(UNMET));

        assertThat(new Skip(SkipContext.BOTH, true, List.of(met, unmet)).holds(SkipContext.FORECAST, moment))
                .isFalse();
        assertThat(new Skip(SkipContext.BOTH, false, List.of(met, unmet)).holds(SkipContext.EVALUATION, moment))
                .isTrue();
        assertThat(new Skip(SkipContext.FORECAST, true, List.of(met)).holds(SkipContext.FORECAST, moment))
                .isTrue();
        assertThat(new Skip(SkipContext.FORECAST, true, List.of(met)).holds(SkipContext.EVALUATION, moment))
                .isFalse();
        assertThat(new Skip(SkipContext.EVALUATION, true, List.of(met)).holds(SkipContext.FORECAST, moment))
                .isFalse();
    }
}
