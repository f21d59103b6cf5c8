package org.ohms.scheduling.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/**
 * An absence as it was recorded.
 *
 * @param note what somebody wrote about it; empty when nothing
 * @param by who recorded it; null for the hospital itself
 */
public record Away(
        ExceptionId id,
        PractitionerId practitioner,
        TimeSlot time,
        AwayReason reason,
        String note,
        Instant recordedAt,
        @Nullable AccountId by,
        boolean withdrawn) {}
