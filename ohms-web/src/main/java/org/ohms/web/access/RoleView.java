package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.role.RoleDetails;
import org.ohms.identity.role.RoleDraft;
import org.ohms.identity.role.RoleEditor;
import org.ohms.identity.role.RoleWidening;
import org.ohms.identity.role.RoleWideningRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** One role: what it allows is ticked, looked at as a change, and saved. */
@Named
@ViewScoped
@ShowsRefusals
public class RoleView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient RoleEditor editor;

    @Inject
    transient RoleWidening widening;

    @Inject
    transient RoleWords words;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private String role = "";
    private String name = "";
    private Map<String, Boolean> ticked = new HashMap<>();
    private boolean secondFactor;
    private int version;
    private boolean looking;
    private transient @Nullable RoleDetails details;
    private transient @Nullable List<PermissionGroup> groups;
    private transient @Nullable List<RoleWideningRow> requests;

    /** Reads the role of the address. */
    public void load() {
        var read = editor.one(role);
        details = read;
        version = read.version();
        secondFactor = read.secondFactor();
        var given = read.name();
        name = given == null ? "" : given;
        ticked = read.permissions().stream()
                .collect(Collectors.toMap(code -> code, code -> true, (a, b) -> a, HashMap::new));
    }

    /** Shows what would change. */
    public void look() {
        looking = true;
    }

    /** Back to ticking. */
    public void edit() {
        looking = false;
    }

    /** Keeps the change; what is added, or a second step that is dropped, waits for somebody else. */
    public String save() {
        var waits = editor.change(role, version, new RoleDraft(name, wanted(), secondFactor));
        toasts.say(waits ? "access.role.asked" : "access.role.saved");
        return "/admin/roles/role?faces-redirect=true&role=" + role;
    }

    /** What would be allowed and is not. */
    public List<String> getAdded() {
        var left = new TreeSet<>(wanted());
        left.removeAll(getDetails().permissions());
        return List.copyOf(left);
    }

    /** What is allowed and would not be. */
    public List<String> getRemoved() {
        var left = new TreeSet<>(getDetails().permissions());
        left.removeAll(wanted());
        return List.copyOf(left);
    }

    /** Whether something was asked for before and still waits for a second person. */
    public boolean isWaiting() {
        return !requests().isEmpty();
    }

    /** What waits to be allowed. */
    public List<String> getAddedWaiting() {
        return requests().stream()
                .flatMap(request -> request.permissions().stream())
                .toList();
    }

    /** Whether it waits that the second step is not asked for any more. */
    public boolean isStepWaiting() {
        return requests().stream().anyMatch(RoleWideningRow::dropsSecondStep);
    }

    private List<RoleWideningRow> requests() {
        var known = requests;
        if (known == null) {
            known = widening.open().stream()
                    .filter(request -> request.role().equals(role))
                    .toList();
            requests = known;
        }
        return known;
    }

    public boolean isRenamed() {
        var given = getDetails().name();
        return given != null && !given.equals(name.strip());
    }

    /** Whether the second step would be asked for from now on, or no more. */
    public boolean isStepChanged() {
        return getDetails().secondFactor() != secondFactor;
    }

    private Set<String> wanted() {
        return ticked.entrySet().stream()
                .filter(one -> Boolean.TRUE.equals(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether this person changes this role. */
    public boolean isEditable() {
        return person.may("role.change")
                && getDetails().editable()
                && !getDetails().own();
    }

    public RoleDetails getDetails() {
        var known = details;
        if (known == null) {
            known = editor.one(role);
            details = known;
        }
        return known;
    }

    public List<PermissionGroup> getGroups() {
        var known = groups;
        if (known == null) {
            known = words.groups(getDetails().choices());
            groups = known;
        }
        return known;
    }

    public boolean isLooking() {
        return looking;
    }

    public Map<String, Boolean> getTicked() {
        return ticked;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isSecondFactor() {
        return secondFactor;
    }

    public void setSecondFactor(boolean secondFactor) {
        this.secondFactor = secondFactor;
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        if (role == null || !role.matches("[a-z0-9-]{1,40}")) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        this.role = role;
    }
}
