package org.ohms.identity.role;

import java.util.UUID;
import org.ohms.shared.id.AccountId;

/** What happens to roles, in ids and codes. */
public sealed interface RoleWidened {
    /** An administrator asks to let a role allow more or drop its second step; another one, without it, confirms. */
    record Requested(UUID request, String role, AccountId by) implements RoleWidened {}
}
