package org.ohms.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.ohms.identity.role.RoleDetails;
import org.ohms.web.compliance.AuditWords;
import org.ohms.web.shared.Words;

/** What permissions allow, in sentences, grouped by what they are about. */
@Named
@RequestScoped
public class RoleWords {
    private static final String GROUP = "access.group.";

    @Inject
    AuditWords words;

    @Inject
    Words texts;

    /** What a permission lets somebody do. */
    public String sentence(String permission) {
        return words.permission(permission);
    }

    /** What a group of permissions is about. */
    public String title(String group) {
        var text = texts.of(GROUP + group);
        return text.startsWith(GROUP) ? group : text;
    }

    /** The choices of an editor, in groups. */
    public List<PermissionGroup> groups(List<RoleDetails.PermissionChoice> choices) {
        var groups = new LinkedHashMap<String, List<PermissionGroup.Line>>();
        for (var choice : choices) {
            var name = choice.code().substring(0, choice.code().indexOf('.'));
            groups.computeIfAbsent(name, none -> new ArrayList<>())
                    .add(new PermissionGroup.Line(choice.code(), sentence(choice.code()), choice.reach()));
        }
        return groups.entrySet().stream()
                .map(group -> new PermissionGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
