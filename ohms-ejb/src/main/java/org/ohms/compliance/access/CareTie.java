package org.ohms.compliance.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/**
 * That somebody cares for a patient.
 *
 * @param source what it comes from: {@code appointment}, {@code attendance}, {@code assignment}
 * @param sourceId which one
 * @param endsAt when it ended or ends by itself; null for open end
 */
public record CareTie(
        AccountId account,
        String source,
        UUID sourceId,
        Instant startsAt,
        @Nullable Instant endsAt) {
    /** Whether it holds at this moment. */
    public boolean holdsAt(Instant now) {
        return !startsAt.isAfter(now) && (endsAt == null || endsAt.isAfter(now));
    }
}
