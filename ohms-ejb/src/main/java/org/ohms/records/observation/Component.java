package org.ohms.records.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One part of an observation that has several, such as the upper figure of a blood pressure.
 *
 * @param code of LOINC, or of whatever system it came with; null when none is known
 * @param text the part in words
 * @param words what was found, in words; null when it is a figure
 */
public record Component(
        @Nullable String system,
        @Nullable String code,
        String text,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String words) {
    public static Component of(String system, String code, String text, BigDecimal value, String unit) {
        return new Component(system, code, text, value, unit, null);
    }
}
