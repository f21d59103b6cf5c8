package org.ohms.records.orderset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderPriority;

/** A set that can be ordered. */
public record OrderSetRow(UUID id, String name, Instant publishedAt, List<Item> items) {
    public OrderSetRow {
        items = List.copyOf(items);
    }

    /**
     * One order of it.
     *
     * @param place counts from 1
     */
    public record Item(
            int place,
            OrderCategory category,
            OrderPriority priority,
            Concept what,
            @Nullable String remark) {}
}
