package org.ohms.care.plan;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of a template as somebody types it; a line without any words is left out. */
public record PlanTemplateLineDraft(
        PlanTemplateRow.@Nullable Kind kind,
        @Nullable String what,
        @Nullable String code,
        @Nullable String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Integer everyDays,
        @Nullable Integer dueDays,
        @Nullable String ownerRole,
        @Nullable String source) {
    boolean isEmpty() {
        return Stream.of(what, code, unit, source).allMatch(one -> one == null || one.isBlank())
                && low == null
                && high == null
                && everyDays == null
                && dueDays == null;
    }
}
