package org.ohms.records.allergy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/** What an allergy should say; reactions that are blank are left out. */
public record AllergyDraft(
        @Nullable Concept substance,
        @Nullable AllergyKind kind,
        @Nullable AllergyCategory category,
        List<String> reactions,
        @Nullable Criticality criticality,
        @Nullable ReactionSeverity severity,
        @Nullable AllergyClinical clinical,
        @Nullable AllergyVerification verification,
        @Nullable PartialDate onset,
        @Nullable String remark) {}
