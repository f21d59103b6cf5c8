package org.ohms.identity.role;

import java.util.Set;

/**
 * What an administrator says of a role.
 *
 * @param name what it is called; of a shipped role it is not asked
 * @param permissions codes of everything it allows
 */
public record RoleDraft(String name, Set<String> permissions) {
    public RoleDraft {
        permissions = Set.copyOf(permissions);
    }
}
