package org.ohms.api.billing;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is short by nature, such as the coverages of one patient.
 *
 * @param more whether there are rows behind it
 */
record Cut<R>(List<R> rows, boolean more) {
    Cut {
        rows = List.copyOf(rows);
    }

    /** @param after the last row of the part before; from the beginning when it is null, nothing when it is gone */
    static <R> Cut<R> after(List<R> all, Function<R, UUID> id, @Nullable UUID after, int limit) {
        var rest = after == null
                ? all
                : all.stream()
                        .dropWhile(row -> !id.apply(row).equals(after))
                        .skip(1)
                        .toList();
        return new Cut<>(rest.stream().limit(limit).toList(), rest.size() > limit);
    }
}
