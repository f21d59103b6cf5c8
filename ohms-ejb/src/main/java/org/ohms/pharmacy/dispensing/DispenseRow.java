package org.ohms.pharmacy.dispensing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.prescribing.interaction.CheckOutcome;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.shared.id.PatientId;

/**
 * A dispense as lists show it.
 *
 * @param label null where nobody else looks
 * @param request the prescription
 * @param fill 1 for the first filling, more for a repeat
 * @param part more than 1 for what was owed
 * @param outcome of the check it was signed on
 * @param given null until it is picked
 */
public record DispenseRow(
        UUID id,
        PatientId patient,
        @Nullable PatientLabel label,
        UUID request,
        long number,
        int fill,
        int part,
        String medicine,
        String prescriber,
        DispenseState state,
        CheckOutcome outcome,
        boolean controlled,
        BigDecimal due,
        @Nullable BigDecimal given,
        DoseUnit unit,
        Instant cameAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant heldAt,
        @Nullable Instant endedAt,
        long version) {
    /** Whether it is what was owed after an earlier part. */
    public boolean isRest() {
        return part > 1;
    }

    public boolean isOver() {
        return state.isOver();
    }

    public boolean isHeld() {
        return state == DispenseState.HELD;
    }

    public boolean isHandedOver() {
        return state == DispenseState.HANDED_OVER;
    }

    /** Whether less is given than was due. */
    public boolean isPartial() {
        return given != null && given.compareTo(due) < 0;
    }

    /** How long it has been here. */
    public long minutes(Instant now) {
        return Math.max(0, Duration.between(cameAt, now).toMinutes());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DispenseRow[" + id + "]";
    }
}
