package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.role.RoleDraft;
import org.ohms.identity.role.RoleEditor;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Makes a role: a name, and what it allows. */
@Named
@ViewScoped
@ShowsRefusals
public class NewRoleView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient RoleEditor editor;

    @Inject
    transient RoleWords words;

    @Inject
    transient Toasts toasts;

    private String name = "";
    private boolean secondFactor = true;
    private final Map<String, Boolean> ticked = new HashMap<>();
    private transient @Nullable List<PermissionGroup> groups;

    /** Makes the role and leads to it. */
    public String create() {
        var code = editor.create(new RoleDraft(
                name,
                ticked.entrySet().stream()
                        .filter(one -> Boolean.TRUE.equals(one.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                secondFactor));
        toasts.say("access.role.created");
        return "/admin/roles/role?faces-redirect=true&role=" + code;
    }

    public List<PermissionGroup> getGroups() {
        var known = groups;
        if (known == null) {
            known = words.groups(editor.choices());
            groups = known;
        }
        return known;
    }

    public Map<String, Boolean> getTicked() {
        return ticked;
    }

    public boolean isSecondFactor() {
        return secondFactor;
    }

    public void setSecondFactor(boolean secondFactor) {
        this.secondFactor = secondFactor;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
