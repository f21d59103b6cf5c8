package org.ohms.patients.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/**
 * Somebody who cares or cared for a patient.
 *
 * @param name empty when the name is out of reach
 * @param source {@code appointment}, {@code attendance} or {@code assignment}
 * @param sourceId the visit or the assignment
 * @param endsAt null for open end
 * @param now whether it opens the record at this moment
 */
public record CarerRow(
        AccountId account,
        String name,
        String source,
        UUID sourceId,
        Instant startsAt,
        @Nullable Instant endsAt,
        boolean now) {}
