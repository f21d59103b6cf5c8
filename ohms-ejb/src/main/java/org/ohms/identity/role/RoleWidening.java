package org.ohms.identity.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/**
 * The second of the two people that letting a role allow more, or sign in without a second step, takes. The request
 * comes from somebody else, and the role is not one's own; the database insists on both.
 */
@Stateless
public class RoleWidening {
    @Inject
    RoleWidenings widenings;

    @Inject
    RoleCatalogue roles;

    @Inject
    AccountNames names;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    /** What waits for a second person, the oldest first. */
    @RolesAllowed("role.read")
    public List<RoleWideningRow> open() {
        var waiting = widenings.open();
        var own = current.account();
        var known = names.of(
                waiting.stream().map(RoleWidenings.Request::by).distinct().toList());
        return waiting.stream()
                .map(request -> new RoleWideningRow(
                        request.id(),
                        request.role(),
                        request.permissions(),
                        request.dropsSecondStep(),
                        request.people(),
                        known.getOrDefault(request.by(), ""),
                        request.at(),
                        request.by().equals(own),
                        roles.has(own, request.role())))
                .toList();
    }

    /** How many requests wait for this administrator. */
    @RolesAllowed("role.change")
    public long waiting() {
        return widenings.waitingForOthersThan(current.account());
    }

    /** Lets the role change as asked; whoever has it may do it with their next request. */
    @AsksAgain
    @RolesAllowed("role.change")
    public void confirm(UUID id) {
        var request = about(id, "confirm");
        insistOnAnother(request);
        var role = roles.find(request.role()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        var choices =
                roles.choices().stream().map(RoleDetails.PermissionChoice::code).collect(Collectors.toSet());
        if (!choices.containsAll(request.permissions())) {
            throw DomainException.refused(RoleRefusal.PERMISSION_UNKNOWN);
        }
        widenings.decide(id, "confirmed", current.account());
        var before = roles.permissionsOf(role.code());
        var after = new TreeSet<>(before);
        after.addAll(request.permissions());
        var added = new TreeSet<>(after);
        added.removeAll(before);
        var step = role.secondFactor() && !request.dropsSecondStep();
        if (!roles.touch(role.code(), role.name(), step, role.version())) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        roles.allow(role.code(), added);
        roles.note(
                role.code(),
                current.account(),
                request.by(),
                new RoleCatalogue.Standing(role.name(), before, role.secondFactor()),
                new RoleCatalogue.Standing(role.name(), after, step));
    }

    /** Leaves the role as it is. */
    @RolesAllowed("role.change")
    public void decline(UUID id) {
        var request = about(id, "decline");
        insistOnAnother(request);
        widenings.decide(id, "declined", current.account());
    }

    /** Takes one's own request back. */
    @RolesAllowed("role.change")
    public void withdraw(UUID id) {
        var request = about(id, "withdraw");
        if (!request.by().equals(current.account())) {
            throw DomainException.refused(RoleRefusal.WIDENING_ASKED_BY_ANOTHER);
        }
        insistOnOpen(request);
        widenings.decide(id, "withdrawn", current.account());
    }

    private RoleWidenings.Request about(UUID id, String what) {
        var request = widenings.locked(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.action("RoleWidening." + what + "." + request.role());
        return request;
    }

    private void insistOnAnother(RoleWidenings.Request request) {
        if (request.by().equals(current.account())) {
            throw DomainException.refused(RoleRefusal.WIDENING_NEEDS_ANOTHER);
        }
        if (roles.has(current.account(), request.role())) {
            throw DomainException.refused(RoleRefusal.YOURS);
        }
        insistOnOpen(request);
    }

    private static void insistOnOpen(RoleWidenings.Request request) {
        if (!request.open()) {
            throw DomainException.refused(RoleRefusal.WIDENING_DECIDED);
        }
    }
}
