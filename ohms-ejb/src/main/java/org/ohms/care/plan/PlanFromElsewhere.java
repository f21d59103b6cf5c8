package org.ohms.care.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * A plan as another system keeps it.
 *
 * @param endsOn null for open end
 * @param endedAt when it was over there; null while it is followed
 * @param goals of this house that it follows
 * @param activities what the patient does, in words
 */
public record PlanFromElsewhere(
        PatientId patient,
        PlanStatus status,
        String title,
        @Nullable String aim,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Instant endedAt,
        List<UUID> goals,
        List<String> activities) {
    public PlanFromElsewhere {
        goals = List.copyOf(goals);
        activities = List.copyOf(activities);
    }
}
