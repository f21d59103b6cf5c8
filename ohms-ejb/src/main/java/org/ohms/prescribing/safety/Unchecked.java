package org.ohms.prescribing.safety;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What could not be checked.
 *
 * @param input the medicine or substance as it was named; empty when it is about all allergies
 * @param reason one word, such as {@code unknown}
 * @param medicine the one in the patient's list; null when it is another thing
 */
public record Unchecked(
        String input, String reason, @Nullable UUID medicine) {
    /** The patient was never asked about allergies. */
    public static final String NOT_ASKED = "allergies-not-asked";

    /** The substance of an allergy is no medicine we know. */
    public static final String ALLERGY = "allergy-unknown";

    /** Says the reason and not the medicine, which is a patient's. */
    @Override
    public String toString() {
        return "Unchecked[" + reason + "]";
    }
}
