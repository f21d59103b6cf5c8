package org.ohms.prescribing.safety;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a chart says of a patient that rules ask for.
 *
 * @param years of age; null when nobody knows
 * @param days of age; null unless the birth date is known to the day
 * @param kilograms the newest weight; null when none is recent enough
 * @param conditions what the patient has now, in words of lower case
 * @param figures the newest that are recent enough
 */
record ChartFacts(
        @Nullable Integer years,
        @Nullable Long days,
        @Nullable BigDecimal kilograms,
        List<String> conditions,
        Map<Figure, Measured> figures) {
    /** Nothing is known of the patient. */
    static final ChartFacts NONE = new ChartFacts(null, null, null, List.of(), Map.of());

    ChartFacts {
        conditions = List.copyOf(conditions);
        figures = Map.copyOf(figures);
    }

    /** A figure and the day it is of. */
    record Measured(BigDecimal value, LocalDate on) {}

    Optional<Measured> figure(Figure figure) {
        return Optional.ofNullable(figures.get(figure));
    }

    /** Says nothing: it is what a patient has. */
    @Override
    public String toString() {
        return "ChartFacts[...]";
    }
}
