package org.ohms.identity.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;

/**
 * A request to give somebody a role or a higher clearance, as another administrator reads it.
 *
 * @param role null where it is about a clearance
 * @param clearance null where it is about a role
 * @param mine whether the reader asked for it, and can take it back
 * @param forMe whether it is about the reader, who does not decide it
 */
public record RoleRequestRow(
        UUID id,
        AccountId account,
        String name,
        @Nullable String role,
        @Nullable Clearance clearance,
        String requestedBy,
        Instant requestedAt,
        boolean mine,
        boolean forMe) {}
