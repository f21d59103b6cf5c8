package org.ohms.records.condition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/**
 * A condition as a list shows it.
 *
 * @param clinical null for one entered in error
 * @param remark empty for none
 * @param changedBy who said so last; empty when it came from another system
 * @param shared whether the patient reads it
 */
public record ConditionRow(
        UUID id,
        ConditionCategory category,
        Concept what,
        @Nullable ClinicalStatus clinical,
        VerificationStatus verification,
        @Nullable Severity severity,
        @Nullable PartialDate onset,
        @Nullable PartialDate abatement,
        String remark,
        Clearance sensitivity,
        Instant recordedAt,
        String changedBy,
        Instant changedAt,
        boolean shared,
        long version) {
    /** Whether the patient has it now, as far as anybody knows. */
    public boolean isPresent() {
        return clinical != null && clinical.isPresent() && verification != VerificationStatus.REFUTED;
    }
}
