package org.ohms.patients.proxy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts, acted or was asked to act for a patient, as desk and patient see it.
 *
 * @param byDesk whether the desk gave it; the patient did otherwise
 * @param document which document the desk checked; null for whom the patient named
 * @param endsAt when it ends by itself at the latest; null for open end
 * @param grownUpAt when the patient comes of age and it ends with that; null when that plays no part
 * @param endedAt when somebody ended it; null otherwise
 */
public record ProxyRow(
        UUID id,
        String name,
        String email,
        ProxyRelationship relationship,
        Set<ProxyScope> scopes,
        boolean byDesk,
        @Nullable String document,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant grownUpAt,
        @Nullable Instant endedAt,
        ProxyState state) {
    /** The first of the moments at which it ends by itself; null for open end. */
    public @Nullable Instant lastMoment() {
        if (endsAt == null || grownUpAt == null) {
            return endsAt == null ? grownUpAt : endsAt;
        }
        return endsAt.isBefore(grownUpAt) ? endsAt : grownUpAt;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ProxyRow[" + id + "]";
    }
}
