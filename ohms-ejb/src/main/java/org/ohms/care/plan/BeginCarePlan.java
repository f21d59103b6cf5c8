package org.ohms.care.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * A plan somebody wants to follow.
 *
 * @param template what it is made of; null for one written from nothing
 * @param category null to take the template's
 * @param title null to take the template's
 * @param aim null to take the template's
 * @param startsOn null for today
 * @param endsOn null for open end
 */
public record BeginCarePlan(
        PatientId patient,
        @Nullable UUID template,
        @Nullable PlanCategory category,
        @Nullable String title,
        @Nullable String aim,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
