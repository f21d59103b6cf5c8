package org.ohms.patients.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A colleague shall care for a patient.
 *
 * @param until the last day of it; null until somebody ends it
 */
public record AssignCare(
        PatientId patient, AccountId colleague, @Nullable LocalDate until) {}
