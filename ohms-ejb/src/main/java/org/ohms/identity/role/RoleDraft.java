package org.ohms.identity.role;

import java.util.Set;

/**
 * What an administrator says of a role.
 *
 * @param name what it is called; of a shipped role it is not asked
 * @param permissions codes of everything it allows
 * @param secondFactor whether whoever has it signs in with a second step
 */
public record RoleDraft(String name, Set<String> permissions, boolean secondFactor) {
    public RoleDraft {
        permissions = Set.copyOf(permissions);
    }
}
