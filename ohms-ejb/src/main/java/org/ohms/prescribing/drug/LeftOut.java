package org.ohms.prescribing.drug;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has to know of an imported thesaurus beside the rules: a row that gave no rule, a member that a
 * family lost, or a rule that is milder or wider than the row it came from.
 *
 * @param row counts from 1; 0 for a member of families
 * @param about the name or word in question; null when the row says it
 */
public record LeftOut(
        int row,
        String first,
        String second,
        LeftOutReason reason,
        @Nullable String about) {
    public LeftOut {
        Objects.requireNonNull(reason);
    }
}
