package org.ohms.records.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;

/**
 * One line of a result.
 *
 * @param value a figure; null when it is words
 * @param unit the code of UCUM; needed for a figure
 * @param answer words; null when it is a figure
 * @param low lower end of the range the laboratory prints; null when it prints none
 */
public record ResultItem(
        @Nullable Concept what,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String answer,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {}
