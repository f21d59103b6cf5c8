package org.ohms.web.access;

import java.util.List;

/**
 * Permissions of one matter, such as patients or visits, in the editor of roles.
 *
 * @param name the part of the code before the dot
 */
public record PermissionGroup(String name, List<Line> lines) {
    public PermissionGroup {
        lines = List.copyOf(lines);
    }

    /** One permission with its sentence, and the patients it opens. */
    public record Line(String code, String sentence, String reach) {}
}
