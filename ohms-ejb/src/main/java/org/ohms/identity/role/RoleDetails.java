package org.ohms.identity.role;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role with everything it allows and how it came to.
 *
 * @param name null for a shipped role
 * @param permissions codes, in order
 * @param secondFactor whether whoever has it signs in with a second step
 * @param choices every permission a role of staff can have, in order
 * @param own whether the reader has it, who then does not change it
 * @param history the newest change first
 */
public record RoleDetails(
        String code,
        @Nullable String name,
        int version,
        List<String> permissions,
        boolean secondFactor,
        List<PermissionChoice> choices,
        boolean editable,
        boolean own,
        List<RoleChangeRow> history) {
    public RoleDetails {
        permissions = List.copyOf(permissions);
        choices = List.copyOf(choices);
        history = List.copyOf(history);
    }

    /**
     * A permission that can be chosen.
     *
     * @param reach {@code nobody}, {@code related} or {@code everyone}: the patients it opens
     */
    public record PermissionChoice(String code, String reach) {}
}
