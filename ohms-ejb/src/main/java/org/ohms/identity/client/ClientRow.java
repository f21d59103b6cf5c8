package org.ohms.identity.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the list of clients. */
public record ClientRow(
        ClientId id,
        String code,
        String name,
        boolean allPatients,
        boolean research,
        @Nullable Instant disabledAt,
        Instant createdAt) {
    /** For the query of the list. */
    public ClientRow(
            java.util.UUID id,
            String code,
            String name,
            boolean allPatients,
            boolean research,
            @Nullable Instant disabledAt,
            Instant createdAt) {
        this(new ClientId(id), code, name, allPatients, research, disabledAt, createdAt);
    }
}
