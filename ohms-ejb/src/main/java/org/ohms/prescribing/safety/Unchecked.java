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

    /** A medicine that is taken and labelled above what the one who asks may see. */
    public static final String NOT_SHOWN = "medicine-not-shown";

    /** A problem of the patient that is labelled above what the one who asks may see. */
    public static final String CONDITION_NOT_SHOWN = "condition-not-shown";

    /** A weight or laboratory figure that is labelled above what the one who asks may see. */
    public static final String FIGURE_NOT_SHOWN = "figure-not-shown";

    /** The check itself names what the one who asks may not see. */
    public static final String CHECK_NOT_SHOWN = "check-not-shown";

    /** Says the reason and not the medicine, which is a patient's. */
    @Override
    public String toString() {
        return "Unchecked[" + reason + "]";
    }
}
