package org.ohms.records.observation;

import java.math.BigDecimal;

/**
 * A figure with its unit.
 *
 * @param unit the code of UCUM, such as {@code mm[Hg]}; {@code 1} for a bare number
 */
public record Quantity(BigDecimal value, String unit) {
    /** Without trailing zeros: 5, not 5.0. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
