package org.ohms.care.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * A plan as lists show it.
 *
 * @param aim empty when nobody says
 * @param endsOn its last day as planned; null for open end
 * @param author name of who wrote it; empty for one that came from elsewhere
 * @param outcome null while it is open, and for one struck out
 * @param closing empty for none
 * @param endedAt null while it is open
 */
public record CarePlanRow(
        UUID id,
        PatientId patient,
        PlanCategory category,
        PlanStatus status,
        String title,
        String aim,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String author,
        Instant createdAt,
        @Nullable PlanOutcome outcome,
        String closing,
        @Nullable Instant endedAt,
        long version) {
    public boolean isActive() {
        return status == PlanStatus.ACTIVE;
    }

    public boolean isOnHold() {
        return status == PlanStatus.ON_HOLD;
    }

    /** Whether it is followed, or will be again. */
    public boolean isOpen() {
        return status.isOpen();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CarePlanRow[" + id + "]";
    }
}
