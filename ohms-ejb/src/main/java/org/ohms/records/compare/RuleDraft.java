package org.ohms.records.compare;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A rule as somebody types it; a line with nothing in it is none. */
public record RuleDraft(
        String code,
        String test,
        String unit,
        @Nullable ChangeMeasure measure,
        @Nullable BigDecimal least,
        @Nullable Integer days,
        String source) {
    boolean isEmpty() {
        return code.isBlank() && test.isBlank() && unit.isBlank() && least == null && source.isBlank();
    }
}
