package org.ohms.identity.sso;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider as the page of the administrators shows it, never with its secret.
 *
 * @param askedBy the name of whoever proposed it
 * @param decidedBy the name of whoever confirmed it; empty while nobody has
 * @param mine whether the person who looks proposed it
 */
public record SsoSetting(
        UUID id,
        String name,
        String issuer,
        String clientId,
        boolean forPatients,
        String roleClaim,
        List<RoleOfWord> roles,
        String secondStepAcr,
        String secondStepAmr,
        String askedBy,
        Instant askedAt,
        String decidedBy,
        @Nullable Instant decidedAt,
        boolean mine) {
    public SsoSetting {
        roles = List.copyOf(roles);
    }
}
