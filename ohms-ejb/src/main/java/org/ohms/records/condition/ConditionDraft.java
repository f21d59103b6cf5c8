package org.ohms.records.condition;

import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/**
 * What a condition should say.
 *
 * @param what its name, and a code where one is known
 * @param remark null for none
 * @param sensitivity null for normal
 */
public record ConditionDraft(
        @Nullable Concept what,
        @Nullable ClinicalStatus clinical,
        @Nullable VerificationStatus verification,
        @Nullable Severity severity,
        @Nullable PartialDate onset,
        @Nullable PartialDate abatement,
        @Nullable String remark,
        @Nullable Clearance sensitivity) {}
