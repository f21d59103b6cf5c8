package org.ohms.care.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * Something the patient is to do.
 *
 * @param measurement what they measure with it; null for nothing
 * @param everyDays after how many days again; null for once, or as agreed
 * @param dueOn by when; null when it comes again, or is done as agreed
 */
public record SetActivity(
        PatientId patient,
        UUID plan,
        @Nullable String what,
        @Nullable String details,
        @Nullable String measurement,
        @Nullable Integer everyDays,
        @Nullable LocalDate dueOn) {}
