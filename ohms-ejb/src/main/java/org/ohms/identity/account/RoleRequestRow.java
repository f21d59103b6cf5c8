package org.ohms.identity.account;

import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.AccountId;

/**
 * A request to give somebody a role, as another administrator reads it.
 *
 * @param mine whether the reader asked for it, and can take it back
 * @param forMe whether it is about the reader, who does not decide it
 */
public record RoleRequestRow(
        UUID id,
        AccountId account,
        String name,
        String role,
        String requestedBy,
        Instant requestedAt,
        boolean mine,
        boolean forMe) {}
