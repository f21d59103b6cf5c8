package org.ohms.patients.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/**
 * Somebody who cares or cared for a patient.
 *
 * @param name empty when the name is out of reach
 * @param source {@code appointment}, {@code attendance}, {@code assignment} or {@code referral}
 * @param sourceId the visit, the assignment or the referral
 * @param endsAt null for open end
 * @param now whether it opens the record at this moment
 * @param role what they do in the care team; null when nobody said
 */
public record CarerRow(
        AccountId account,
        String name,
        String source,
        UUID sourceId,
        Instant startsAt,
        @Nullable Instant endsAt,
        boolean now,
        @Nullable TeamRole role) {}
