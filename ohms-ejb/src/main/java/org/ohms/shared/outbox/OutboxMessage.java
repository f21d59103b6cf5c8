package org.ohms.shared.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * One message to deliver.
 *
 * @param channel name of the {@link OutboxChannel} that delivers it
 * @param dedupeKey the same key is taken once only: event and receiver in ids, such as {@code booked:ID:mail}
 * @param body what the channel needs, as JSON; stored encrypted
 * @param patient whom it is about; null when nobody
 * @param subject what it tells of, such as an appointment's id; null when nothing has an id
 * @param notBefore when it may go out at the earliest
 * @param notAfter when it is of no use any more, and is dropped; null when it always is of use
 */
public record OutboxMessage(
        String channel,
        String dedupeKey,
        String body,
        @Nullable PatientId patient,
        @Nullable UUID subject,
        Instant notBefore,
        @Nullable Instant notAfter) {

    /** One that is of use however late it comes. */
    public OutboxMessage(
            String channel,
            String dedupeKey,
            String body,
            @Nullable PatientId patient,
            @Nullable UUID subject,
            Instant notBefore) {
        this(channel, dedupeKey, body, patient, subject, notBefore, null);
    }
}
