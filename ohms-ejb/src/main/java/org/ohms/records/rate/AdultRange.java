package org.ohms.records.rate;

import java.math.BigDecimal;
import org.ohms.records.observation.Interpretation;

/**
 * What a vital sign of healthy grown-ups lies between at rest.
 *
 * @param code the sign, by LOINC; of a blood pressure one of its two figures
 * @param unit of both ends, by UCUM
 * @param fromYear of life, from which it holds
 * @param low the lowest figure that is in it
 * @param high the highest figure that is in it, or the first above
 * @param highIsIn whether the high end is in it
 */
public record AdultRange(String code, String unit, int fromYear, BigDecimal low, BigDecimal high, boolean highIsIn) {
    /** Where a figure lies. */
    public Interpretation of(BigDecimal figure) {
        if (figure.compareTo(low) < 0) {
            return Interpretation.LOW;
        }
        var order = figure.compareTo(high);
        return order > 0 || order == 0 && !highIsIn ? Interpretation.HIGH : Interpretation.NORMAL;
    }
}
