package org.ohms.identity.client;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client as administrators see it.
 *
 * @param research whether it works for research, and so reaches only patients with a consent to it
 * @param secretSetAt when its secret was made; null when it has none
 * @param keySet its public keys; empty when it has none
 * @param disabledAt since when it is shut out; null when it is not
 */
public record ClientDetails(
        ClientId id,
        String code,
        String name,
        Set<String> scopes,
        boolean allPatients,
        boolean research,
        int requestsPerSecond,
        @Nullable Instant secretSetAt,
        String keySet,
        @Nullable Instant disabledAt,
        Instant createdAt,
        int version) {}
