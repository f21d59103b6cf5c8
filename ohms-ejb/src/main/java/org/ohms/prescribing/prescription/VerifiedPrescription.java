package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a prescription says to whoever holds it on paper, without whose it is. */
public record VerifiedPrescription(
        PrescriptionStatus status,
        String medicine,
        Directions directions,
        BigDecimal quantity,
        @Nullable BigDecimal packSize,
        int repeats,
        boolean substitution,
        boolean controlled,
        String signedBy,
        Instant signedAt,
        @Nullable Instant endedAt) {
    public boolean isValid() {
        return status == PrescriptionStatus.ACTIVE;
    }
}
