package org.ohms.patients.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request with everything that is known of it.
 *
 * @param about of a question: who used the record; empty when the reader may not know, or it is a correction
 * @param aboutAt of a question: when
 * @param part of a correction: which part of the record
 * @param dueAt until when the rule wants an answer
 * @param by who answered; empty for the patient, and while it waits
 * @param statement why the patient does not agree; null when nothing was said
 */
public record RequestRow(
        UUID id,
        RequestKind kind,
        String about,
        @Nullable Instant aboutAt,
        @Nullable RecordPart part,
        String words,
        Instant madeAt,
        Instant dueAt,
        RequestState state,
        @Nullable DenialBasis basis,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        String by,
        @Nullable String statement,
        @Nullable Instant statementAt) {
    public boolean isOpen() {
        return state == RequestState.OPEN;
    }

    /** Whether the patient may add why they do not agree. */
    public boolean isDisagreeable() {
        return (state == RequestState.DENIED || state == RequestState.PARTLY) && statement == null;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "RequestRow[" + id + "]";
    }
}
