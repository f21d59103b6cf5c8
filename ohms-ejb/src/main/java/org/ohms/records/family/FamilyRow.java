package org.ohms.records.family;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;

/**
 * An illness of a relative as a list shows it.
 *
 * @param onsetAge null when nobody knows
 * @param remark empty for none
 */
public record FamilyRow(
        UUID id,
        Relative relative,
        Concept condition,
        @Nullable Integer onsetAge,
        boolean deceased,
        String remark,
        long version) {}
