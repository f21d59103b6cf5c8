package org.ohms.billing.coverage;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coverage as it stood at a moment, for its history. */
public record CoverageSnapshot(
        UUID payer,
        @Nullable UUID plan,
        CoverageStatus status,
        int order,
        SubscriberRelationship relationship,
        CoverageWords words,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable UUID cardFront,
        @Nullable UUID cardBack) {
    /** Whether it says the same as another one. */
    public boolean isSame(@Nullable CoverageSnapshot other) {
        return Objects.equals(this, other);
    }

    @Override
    public String toString() {
        return "CoverageSnapshot";
    }
}
