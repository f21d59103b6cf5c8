package org.ohms.identity.role;

import org.jspecify.annotations.Nullable;

/**
 * A role in a list.
 *
 * @param name what its makers call it; null for a shipped one, whose name the pages know
 * @param permissions how many things it allows
 * @param people how many accounts have it
 * @param editable whether it is one of those that administrators change
 */
public record RoleRow(String code, @Nullable String name, int permissions, int people, boolean editable) {}
