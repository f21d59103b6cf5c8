package org.ohms.care.conversation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or a pool, that can be written to.
 *
 * @param key what a form sends: {@code person:ID} or {@code pool:ID}
 * @param answerHours within how many hours an answer usually comes
 * @param awayUntil the last day of an absence that holds today; null for there
 */
public record Correspondent(
        String key, String name, int answerHours, @Nullable LocalDate awayUntil) {
    static final String PERSON = "person:";
    static final String POOL = "pool:";

    static Correspondent pool(UUID id, String name, int answerHours) {
        return new Correspondent(POOL + id, name, answerHours, null);
    }
}
