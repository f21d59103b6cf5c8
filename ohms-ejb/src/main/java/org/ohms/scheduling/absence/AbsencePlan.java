package org.ohms.scheduling.absence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.scheduling.practitioner.PractitionerRow;

/**
 * An absence and what it means.
 *
 * @param absence null in a preview, before it is recorded
 * @param visits those not decided yet, by time
 */
public record AbsencePlan(
        @Nullable ExceptionId absence,
        PractitionerRow practitioner,
        Instant startsAt,
        Instant endsAt,
        AwayReason reason,
        String note,
        boolean withdrawn,
        List<AffectedVisit> visits) {
    public AbsencePlan {
        visits = List.copyOf(visits);
    }
}
