package org.ohms.records.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;

/**
 * An order as a list shows it.
 *
 * @param reason empty when nobody said
 * @param remark empty for none
 * @param endedAt null while it waits
 */
public record OrderRow(
        UUID id,
        OrderCategory category,
        OrderStatus status,
        OrderPriority priority,
        Concept what,
        String reason,
        String remark,
        String orderedBy,
        Instant orderedAt,
        @Nullable Instant endedAt,
        Clearance sensitivity,
        long version) {}
