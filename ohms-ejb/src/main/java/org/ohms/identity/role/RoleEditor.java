package org.ohms.identity.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * Administrators put permissions together to roles. The code knows permissions only; a change of a role reaches
 * everybody who has it with their next request. Nobody changes a role they have themselves, and nobody lets one allow more
 * or drop its second step alone: that waits for another administrator, what is taken out holds at once.
 */
@Stateless
public class RoleEditor {
    private static final int LONGEST_NAME = 60;

    @Inject
    RoleCatalogue roles;

    @Inject
    RoleWidenings widenings;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Every role, those of staff first. */
    @RolesAllowed("role.read")
    public List<RoleRow> list() {
        return roles.rows();
    }

    /**
     * One role with what it allows, what it could allow, and its changes.
     *
     * @throws DomainException NOT_FOUND when there is no such role
     */
    @RolesAllowed("role.read")
    public RoleDetails one(String code) {
        var role = find(code);
        return new RoleDetails(
                role.code(),
                role.name(),
                role.version(),
                List.copyOf(roles.permissionsOf(code)),
                role.secondFactor(),
                roles.choices(),
                role.ofStaff(),
                roles.has(current.account(), code),
                roles.changes(code));
    }

    /** What a new role can allow. */
    @RolesAllowed("role.change")
    public List<RoleDetails.PermissionChoice> choices() {
        return roles.choices();
    }

    /** Makes a role and gives back its code. */
    @AsksAgain
    @RolesAllowed("role.change")
    public String create(RoleDraft draft) {
        var code = RoleCatalogue.freshCode();
        audit.action("RoleEditor.create." + code);
        var name = draft.name().strip();
        objections(code, name, draft.permissions(), true).throwIfAny(DomainException.Kind.INVALID);
        var made = new RoleCatalogue.Standing(name, draft.permissions(), draft.secondFactor());
        roles.add(code, name, draft.secondFactor());
        roles.allow(code, draft.permissions());
        roles.note(code, current.account(), null, new RoleCatalogue.Standing(null, Set.of(), null), made);
        return code;
    }

    /**
     * Changes what a role allows, whether it asks for a second step, and what one of the hospital's own is called. What it
     * shall allow and does not yet, and a second step it shall not ask for any more, is asked of another administrator;
     * the rest holds at once.
     *
     * @return whether something waits for another administrator
     * @throws DomainException STALE when somebody else changed it since; REFUSED for a role of one's own and for those
     *     that belong to patients, programs and the house
     */
    @AsksAgain
    @RolesAllowed("role.change")
    public boolean change(String code, int version, RoleDraft draft) {
        var role = find(code);
        audit.action("RoleEditor.change." + code);
        if (!role.ofStaff()) {
            throw DomainException.refused(RoleRefusal.NOT_EDITED);
        }
        if (roles.has(current.account(), code)) {
            throw DomainException.refused(RoleRefusal.YOURS);
        }
        if (role.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        var shipped = role.name() == null;
        var name = shipped ? null : draft.name().strip();
        objections(code, name == null ? "" : name, draft.permissions(), !shipped)
                .throwIfAny(DomainException.Kind.INVALID);
        var before = roles.permissionsOf(code);
        var after = new TreeSet<>(draft.permissions());
        if (before.equals(after) && Objects.equals(name, role.name()) && draft.secondFactor() == role.secondFactor()) {
            throw DomainException.refused(RoleRefusal.NOTHING_CHANGED);
        }
        var added = minus(after, before);
        var kept = minus(after, added);
        var dropsStep = role.secondFactor() && !draft.secondFactor();
        var step = role.secondFactor() || draft.secondFactor();
        if (!before.equals(kept) || !Objects.equals(name, role.name()) || step != role.secondFactor()) {
            if (!roles.touch(code, name, step, version)) {
                throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
            }
            roles.forbid(code, minus(before, kept));
            roles.note(
                    code,
                    current.account(),
                    null,
                    new RoleCatalogue.Standing(role.name(), before, role.secondFactor()),
                    new RoleCatalogue.Standing(name, kept, step));
        }
        var waits = dropsStep || !added.isEmpty();
        if (waits) {
            widenings.ask(code, added, dropsStep, current.account());
        }
        return waits;
    }

    private Refusals objections(String code, String name, Set<String> permissions, boolean named) {
        var known =
                roles.choices().stream().map(RoleDetails.PermissionChoice::code).collect(Collectors.toSet());
        var already = roles.permissionsOf(code);
        return new Refusals()
                .when(
                        named && name.isEmpty(),
                        Refusal.of(CommonRefusal.REQUIRED).at("name"))
                .when(
                        name.length() > LONGEST_NAME,
                        Refusal.of(CommonRefusal.TOO_LONG).at("name").with("max", LONGEST_NAME))
                .when(
                        name.chars().anyMatch(Character::isISOControl),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("name"))
                .when(
                        named && !name.isEmpty() && roles.isNameTaken(name, code),
                        Refusal.of(RoleRefusal.NAME_TAKEN).at("name"))
                .when(
                        permissions.stream().anyMatch(wanted -> !known.contains(wanted) && !already.contains(wanted)),
                        Refusal.of(RoleRefusal.PERMISSION_UNKNOWN).at("permissions"));
    }

    private RoleCatalogue.Known find(String code) {
        return roles.find(code).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        var left = new TreeSet<>(all);
        left.removeAll(without);
        return left;
    }
}
