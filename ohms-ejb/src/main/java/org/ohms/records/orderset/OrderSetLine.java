package org.ohms.records.orderset;

import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderPriority;

/** One order of a set, as somebody types it; a line without any words is left out. */
public record OrderSetLine(
        @Nullable OrderCategory category,
        @Nullable OrderPriority priority,
        @Nullable Concept what,
        @Nullable String remark) {
    boolean isEmpty() {
        return (what == null || what.text().isBlank()) && (remark == null || remark.isBlank());
    }
}
