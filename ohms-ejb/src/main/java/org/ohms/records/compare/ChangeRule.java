package org.ohms.records.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.ohms.records.observation.ObservationRow;

/**
 * When a result counts as changed.
 *
 * @param code of the test, in LOINC
 * @param least from this difference on
 * @param days and within so many
 * @param source who says so
 */
public record ChangeRule(
        String code, String test, String unit, ChangeMeasure measure, BigDecimal least, int days, String source) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 8;

    /** Whether it speaks about these two results: of its test, in its unit, one after the other within its days. */
    boolean judges(ObservationRow then, ObservationRow now) {
        return code.equals(now.code())
                && code.equals(then.code())
                && unit.equals(now.unit())
                && unit.equals(then.unit())
                && Duration.between(then.effectiveAt(), now.effectiveAt()).compareTo(Duration.ofDays(days)) <= 0;
    }

    /** Whether the difference between them is as large as it says. */
    boolean isMet(BigDecimal then, BigDecimal now) {
        var difference = now.subtract(then).abs();
        if (measure == ChangeMeasure.FIGURE) {
            return difference.compareTo(least) >= 0;
        }
        return percent(then, difference)
                .map(share -> share.compareTo(least) >= 0)
                .orElse(false);
    }

    /** A difference in percent of an earlier figure; nothing when that is none to divide by. */
    static Optional<BigDecimal> percent(BigDecimal then, BigDecimal difference) {
        return then.signum() == 0
                ? Optional.empty()
                : Optional.of(difference.multiply(HUNDRED).divide(then.abs(), EXACT, RoundingMode.HALF_UP));
    }
}
