package org.ohms.billing.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/** A coverage as it is kept, from wherever it comes: everything was checked. */
public record NewCoverage(
        PatientId patient,
        UUID payer,
        @Nullable UUID plan,
        CoverageStatus status,
        int order,
        SubscriberRelationship relationship,
        CoverageWords words,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable UUID cardFront,
        @Nullable UUID cardBack,
        CoverageOrigin origin) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "NewCoverage[" + patient + "]";
    }
}
