package org.ohms.records.allergy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.id.PatientId;

/**
 * An allergy as it is taken into a chart, from wherever it comes.
 *
 * @param clinical null only for one entered in error
 */
public record NewAllergy(
        PatientId patient,
        AllergyKind kind,
        @Nullable AllergyCategory category,
        @Nullable Code code,
        AllergyWords words,
        Criticality criticality,
        @Nullable ReactionSeverity severity,
        @Nullable AllergyClinical clinical,
        AllergyVerification verification,
        @Nullable PartialDate onset,
        Instant recordedAt,
        @Nullable Instant releasedAt) {}
