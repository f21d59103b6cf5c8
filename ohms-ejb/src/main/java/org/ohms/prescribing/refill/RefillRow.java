package org.ohms.prescribing.refill;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * What a patient asked for.
 *
 * @param patientName as lists say it; empty where nobody else looks
 * @param words what the patient says; empty for nothing
 * @param answer what the doctor says; empty for nothing
 */
public record RefillRow(
        UUID id,
        PatientId patient,
        String patientName,
        UUID prescription,
        String medicine,
        RefillState state,
        String words,
        String answer,
        Instant askedAt,
        @Nullable Instant decidedAt,
        long version) {
    public boolean isOpen() {
        return state == RefillState.ASKED;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "RefillRow[" + id + "]";
    }
}
