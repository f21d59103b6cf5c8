package org.ohms.records.allergy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/**
 * An allergy as a list and the banner show it.
 *
 * @param remark empty for none
 * @param changedBy who said so last; empty when it came from another system
 */
public record AllergyRow(
        UUID id,
        AllergyKind kind,
        @Nullable AllergyCategory category,
        Concept substance,
        List<String> reactions,
        Criticality criticality,
        @Nullable ReactionSeverity severity,
        @Nullable AllergyClinical clinical,
        AllergyVerification verification,
        @Nullable PartialDate onset,
        String remark,
        Instant recordedAt,
        String changedBy,
        Instant changedAt,
        long version) {
    public AllergyRow {
        reactions = List.copyOf(reactions);
    }

    /** Whether it counts now: it warns until somebody says that it is over or was none. */
    public boolean counts() {
        return clinical == AllergyClinical.ACTIVE && verification != AllergyVerification.REFUTED;
    }

    /** Whether the next reaction may kill, as far as anybody knows. */
    public boolean isSevere() {
        return criticality == Criticality.HIGH || severity == ReactionSeverity.SEVERE;
    }
}
