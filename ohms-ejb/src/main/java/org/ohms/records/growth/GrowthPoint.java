package org.ohms.records.growth;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One measurement of a child against the standard.
 *
 * @param months completed
 * @param figure as it was taken
 * @param percentile how many of a hundred children of the age and sex are below; one digit after the point
 * @param score by how many standard deviations it differs from the middle, two digits after the point
 */
public record GrowthPoint(
        Instant at,
        int months,
        GrowthMeasure measure,
        String figure,
        String unit,
        BigDecimal percentile,
        BigDecimal score) {
    private static final BigDecimal FAR = BigDecimal.valueOf(3);

    /** Whether it lies so far below that a percentile says nothing any more. */
    public boolean isFarBelow() {
        return score.compareTo(FAR.negate()) < 0;
    }

    /** Whether it lies so far above that a percentile says nothing any more. */
    public boolean isFarAbove() {
        return score.compareTo(FAR) > 0;
    }
}
