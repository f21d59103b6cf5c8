package org.ohms.api.prescribing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Medicines to check against each other. */
@Schema(name = "InteractionCheckRequest")
public record CheckBody(
        @Schema(required = true, minItems = 1, maxItems = 60, description = "In any order.")
        List<MedicationJson> medications,

        @Schema(
                description = "Whom it is about. Must be a patient the client reaches. The check covers what is sent"
                        + " here; the patient's own list of medicines is not read.")
        @Nullable
        UUID patientId) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CheckBody[...]";
    }
}
