package org.ohms.care.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that was booked, or a note that was written, because of a conversation.
 *
 * @param visit null for a note
 * @param encounter where the note stands; null for a visit
 * @param by name of whoever did it
 */
public record OutcomeRow(@Nullable UUID visit, @Nullable UUID encounter, String by, Instant at) {
    public boolean isVisit() {
        return visit != null;
    }
}
