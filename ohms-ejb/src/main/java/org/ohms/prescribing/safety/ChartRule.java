package org.ohms.prescribing.safety;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;
import org.ohms.prescribing.drug.Severity;

/**
 * What speaks against a medicine in the patient and not in another medicine.
 *
 * @param drug an ingredient, or {@code group:} and a group of the interaction rules
 * @param title what it is about in the patient, such as "Heart failure"
 */
record ChartRule(
        String code,
        AlertKind kind,
        String drug,
        Asked asked,
        String title,
        Severity severity,
        String effect,
        String action,
        String source) {

    /** What is asked of the chart. */
    sealed interface Asked permits HasCondition, IsOfAge, HasFigure {}

    /** One of these words stands in the name of a condition the patient has. */
    record HasCondition(Set<String> words) implements Asked {
        boolean holds(ChartFacts facts) {
            return facts.conditions().stream()
                    .anyMatch(condition -> words.stream().anyMatch(condition::contains));
        }
    }

    /** The age in years or in days lies on that side of a limit. */
    record IsOfAge(boolean inDays, Compared compared) implements Asked {
        boolean holds(ChartFacts facts) {
            var age = inDays ? (Number) facts.days() : facts.years();
            return age != null && compared.test(BigDecimal.valueOf(age.longValue()));
        }
    }

    /** A figure lies on that side of a limit. */
    record HasFigure(Figure figure, Compared compared) implements Asked {
        boolean holds(ChartFacts facts) {
            return facts.figure(figure)
                    .filter(measured -> compared.test(measured.value()))
                    .isPresent();
        }
    }

    /** A limit and its side. */
    record Compared(String sign, BigDecimal limit) implements Predicate<BigDecimal> {
        @Override
        public boolean test(BigDecimal value) {
            var order = value.compareTo(limit);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> throw new IllegalArgumentException("no such sign: " + sign);
            };
        }
    }

    boolean holds(ChartFacts facts) {
        if (asked instanceof HasCondition condition) {
            return condition.holds(facts);
        }
        return asked instanceof IsOfAge age ? age.holds(facts) : ((HasFigure) asked).holds(facts);
    }
}
