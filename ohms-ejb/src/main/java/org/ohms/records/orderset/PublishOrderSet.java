package org.ohms.records.orderset;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set as it is to be from now on.
 *
 * @param replaces the set it was made from, which is retired; null for a new one
 */
public record PublishOrderSet(
        @Nullable UUID replaces, @Nullable String name, List<OrderSetLine> lines) {
    public PublishOrderSet {
        lines = List.copyOf(lines);
    }
}
