package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A prescription as lists and its own page show it.
 *
 * @param quantity in units of the dose
 * @param packSize how much is in the pack it is filled from; null where the hospital's list knew none
 * @param replaces the earlier one whose place it took; null for none
 * @param sensitivity who may read it
 * @param secondBy name of the second prescriber; empty while none was needed or agreed
 * @param endedBy name of who ended it; empty while it is not over
 */
public record PrescriptionRow(
        UUID id,
        PatientId patient,
        PrescriptionStatus status,
        PrescriptionWords words,
        boolean controlled,
        Directions directions,
        BigDecimal quantity,
        @Nullable BigDecimal packSize,
        int repeats,
        boolean substitution,
        @Nullable UUID replaces,
        Clearance sensitivity,
        AccountId signer,
        String signedBy,
        Instant signedAt,
        boolean needsSecond,
        String secondBy,
        @Nullable Instant secondAt,
        String endedBy,
        @Nullable Instant endedAt,
        @Nullable StopReason endReason,
        long version) {
    public boolean isActive() {
        return status == PrescriptionStatus.ACTIVE;
    }

    public boolean isWaiting() {
        return status == PrescriptionStatus.WAITING;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PrescriptionRow[" + id + "]";
    }
}
