package org.ohms.records.family;

import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;

/**
 * What the patient tells of a relative.
 *
 * @param onsetAge how old the relative was when it began; null when nobody knows
 */
public record FamilyDraft(
        @Nullable Relative relative,
        @Nullable Concept condition,
        @Nullable Integer onsetAge,
        boolean deceased,
        @Nullable String remark) {}
