package org.ohms.scheduling.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.outbox.OutboxState;

/**
 * A message to the patient about a visit: how far it has come, never its text or its receiver.
 *
 * @param what what it tells: {@code booked}, {@code moved}, {@code cancelled} or {@code reminder}
 * @param channel {@code mail} or {@code sms}
 * @param failure code of why it has not arrived; null when nothing went wrong
 * @param at when it ended, or when it was written while it is on its way
 */
public record VisitMessage(
        UUID id,
        String what,
        String channel,
        OutboxState state,
        @Nullable String failure,
        Instant at) {}
