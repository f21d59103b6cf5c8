package org.ohms.shared.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the outbox page: state and figures, never the text of the message or its receiver. */
public record OutboxRow(
        UUID id,
        String channel,
        OutboxState state,
        int attempts,
        @Nullable String failure,
        Instant createdAt,
        Instant notBefore,
        @Nullable Instant finishedAt) {}
