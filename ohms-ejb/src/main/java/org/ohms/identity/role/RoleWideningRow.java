package org.ohms.identity.role;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request to let a role allow more or sign in without a second step, as another administrator reads it.
 *
 * @param permissions codes of what would be added, in order
 * @param dropsSecondStep whether whoever has the role would sign in without a second step
 * @param people how many accounts have the role and would get it
 * @param mine whether the reader asked for it, and can take it back
 * @param forMe whether the reader has the role, and does not decide
 */
public record RoleWideningRow(
        UUID id,
        String role,
        List<String> permissions,
        boolean dropsSecondStep,
        int people,
        String requestedBy,
        Instant requestedAt,
        boolean mine,
        boolean forMe) {
    public RoleWideningRow {
        permissions = List.copyOf(permissions);
    }
}
