package org.ohms.pharmacy.dispensing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.shared.id.PatientId;

/**
 * A dispense as other systems read it: what, how much and when, and no words.
 *
 * @param fill the first filling, then the repeats
 * @param part of one filling: the first part, then what was owed
 * @param due so much was to be given
 * @param given so much is picked, or was given; null before that
 * @param medicine of the hospital's list; null before it is picked
 * @param medicineName empty before it is picked
 * @param endedAt when it was handed over or cancelled; null before that
 */
public record ListedDispense(
        UUID id,
        PatientId patient,
        UUID prescription,
        long number,
        int fill,
        int part,
        DispenseState state,
        boolean controlled,
        BigDecimal due,
        @Nullable BigDecimal given,
        DoseUnit unit,
        @Nullable UUID medicine,
        String medicineName,
        Instant cameAt,
        @Nullable Instant endedAt,
        long version) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ListedDispense[" + id + "]";
    }
}
