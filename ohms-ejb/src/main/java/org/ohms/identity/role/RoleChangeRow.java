package org.ohms.identity.role;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a role: what was added and what was taken out.
 *
 * @param askedBy who asked for what was added; null where one person was enough
 * @param nameBefore null when there was none
 * @param secondFactor whether a second step is asked for since; null when that did not change
 */
public record RoleChangeRow(
        Instant at,
        String by,
        @Nullable String askedBy,
        @Nullable String nameBefore,
        @Nullable String nameAfter,
        List<String> added,
        List<String> removed,
        @Nullable Boolean secondFactor) {
    public RoleChangeRow {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
