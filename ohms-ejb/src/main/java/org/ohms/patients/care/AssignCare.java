package org.ohms.patients.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A colleague shall care for a patient.
 *
 * @param until the last day of it; null until somebody ends it
 * @param role what they do in the care team; null when nobody says
 */
public record AssignCare(
        PatientId patient,
        AccountId colleague,
        @Nullable LocalDate until,
        @Nullable TeamRole role) {
    /** Without a role in the care team. */
    public AssignCare(PatientId patient, AccountId colleague, @Nullable LocalDate until) {
        this(patient, colleague, until, null);
    }
}
