package org.ohms.identity.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;

/**
 * The second of the two people that giving a role or a higher clearance takes. The request comes from somebody else, and is not for oneself;
 * the database insists on both.
 */
@Stateless
public class RoleConfirmation {
    @Inject
    RoleRequests requests;

    @Inject
    AccountNames names;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** What waits, the oldest first. */
    @RolesAllowed("role.give")
    public List<RoleRequestRow> open() {
        var waiting = requests.open();
        var own = current.account();
        var known = names.of(waiting.stream()
                .flatMap(request -> Stream.of(request.account(), request.requestedBy()))
                .distinct()
                .toList());
        return waiting.stream()
                .map(request -> new RoleRequestRow(
                        request.id(),
                        request.account(),
                        known.getOrDefault(request.account(), ""),
                        request.role(),
                        request.clearance(),
                        known.getOrDefault(request.requestedBy(), ""),
                        request.requestedAt(),
                        request.requestedBy().equals(own),
                        request.account().equals(own)))
                .toList();
    }

    /** How many requests wait for this administrator. */
    @RolesAllowed("role.give")
    public long waiting() {
        return requests.waitingForOthersThan(current.account());
    }

    /** Gives the role or the clearance; the person's sessions end with it. */
    @AsksAgain
    @RolesAllowed("role.give")
    public void confirm(UUID id) {
        var request = about(id, "confirm");
        request.confirm(current.account(), clock.instant());
        requests.give(request, current.account());
    }

    /** Does not give it. */
    @RolesAllowed("role.give")
    public void decline(UUID id) {
        about(id, "decline").decline(current.account(), clock.instant());
    }

    /** Takes one's own request back. */
    @RolesAllowed("role.give")
    public void withdraw(UUID id) {
        about(id, "withdraw").withdraw(current.account(), clock.instant());
    }

    private RoleRequest about(UUID id, String what) {
        var request = requests.locked(id);
        audit.object("Account", request.account().value());
        audit.action("RoleConfirmation." + what + "."
                + (request.clearance() == null ? request.role() : "clearance-" + request.clearance()));
        return request;
    }
}
