package org.ohms.records.condition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.PatientId;

/**
 * A condition as it is taken into a chart, from wherever it comes.
 *
 * @param clinical null only for one entered in error
 * @param releasedAt when the patient may read it; null for not at all yet
 */
public record NewCondition(
        PatientId patient,
        @Nullable EncounterId encounter,
        ConditionCategory category,
        Concept what,
        @Nullable String remark,
        @Nullable ClinicalStatus clinical,
        VerificationStatus verification,
        @Nullable Severity severity,
        @Nullable PartialDate onset,
        @Nullable PartialDate abatement,
        Clearance sensitivity,
        Instant recordedAt,
        @Nullable Instant releasedAt) {}
