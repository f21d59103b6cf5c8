package org.ohms.records.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One condition for leaving out a dose: tables 6-6, 6-8 and 6-9 of the CDSi Logic Specification 4.6. */
sealed interface SkipCondition {
    boolean isMet(SkipMoment moment);

    /** The vaccines it asks for by kind. */
    default Set<String> vaccines() {
        return Set.of();
    }

    /** Whether only vaccines that count make it met. */
    default boolean asksWhetherCounted() {
        return false;
    }

    /**
     * The age on the day (table 6-6).
     *
     * @param from the first age, null for any
     * @param to the first age that is too old, null for none
     */
    record Age(@Nullable Span from, @Nullable Span to) implements SkipCondition {
        @Override
        public boolean isMet(SkipMoment moment) {
            return isWithin(moment.day(), moment.born(), from, to);
        }
    }

    /** The time since the dose before; not met when there was none (table 6-8, rule CALCDTSKIP-5). */
    record Since(Span interval) implements SkipCondition {
        @Override
        public boolean isMet(SkipMoment moment) {
            var before = moment.before();
            return before != null && !moment.day().isBefore(interval.after(before));
        }
    }

    /**
     * How many vaccines were given at some age or in some time (table 6-9, rule CONDSKIP-1).
     *
     * @param comparison how the number of them stands to the number asked for
     * @param valid whether only those are counted that count in the series
     * @param vaccines which ones; empty for all that the schedule looks at
     * @param from the first age at which they were given, null for any
     * @param to the first age that is too old, null for none
     * @param start the first day, null for any
     * @param end the first day that is too late, null for none
     * @param yearly whether these days are those of the published season, and fall in every season
     */
    record Given(
            Comparison comparison,
            int number,
            boolean valid,
            Set<String> vaccines,
            @Nullable Span from,
            @Nullable Span to,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            boolean yearly)
            implements SkipCondition {
        public Given {
            vaccines = Set.copyOf(vaccines);
        }

        @Override
        public boolean isMet(SkipMoment moment) {
            var years = yearly ? moment.years() : 0;
            var found = candidates(moment).stream()
                    .filter(dose -> vaccines.isEmpty() || vaccines.contains(dose.cvx()))
                    .filter(dose -> isWithin(dose.on(), moment.born(), from, to))
                    .filter(dose -> (start == null || !dose.on().isBefore(start.plusYears(years)))
                            && (end == null || dose.on().isBefore(end.plusYears(years))))
                    .count();
            return switch (comparison) {
                case MORE -> found > number;
                case EQUAL -> found == number;
                case FEWER -> found < number;
            };
        }

        @Override
        public boolean asksWhetherCounted() {
            return valid;
        }

        private List<GivenDose> candidates(SkipMoment moment) {
            if (valid) {
                return moment.counted();
            }
            return vaccines.isEmpty() ? moment.own() : moment.given();
        }
    }

    /** How a number stands to another. */
    enum Comparison {
        MORE,
        EQUAL,
        FEWER
    }

    private static boolean isWithin(LocalDate day, LocalDate born, @Nullable Span from, @Nullable Span to) {
        return (from == null || !day.isBefore(from.after(born))) && (to == null || day.isBefore(to.after(born)));
    }
}
