package org.ohms.identity.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.session.SessionRegistry;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/**
 * Administrators ask to give roles and take them away, never their own. The person's sessions end with it: what somebody
 * may do changes with a new sign-in, not under their hands.
 */
@Stateless
public class RoleAssignment {
    @Inject
    Accounts accounts;

    @Inject
    AccountOpening opening;

    @Inject
    Roles roles;

    @Inject
    RoleRequests requests;

    @Inject
    SessionRegistry sessions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    /** The roles that accounts of this kind can have. */
    @RolesAllowed("account.read")
    public List<String> givable(AccountKind kind) {
        return roles.forKind(kind);
    }

    /** Asks for a role for somebody; another administrator gives it by confirming. */
    @AsksAgain
    @RolesAllowed("role.give")
    public RoleGiving give(AccountId id, String role) {
        audit.object("Account", id.value());
        audit.action("RoleAssignment.give." + known(role));
        var account = another(id);
        opening.insistOnRole(role, account.kind());
        return requests.ask(id, role);
    }

    /** Takes a role away, at once. */
    @AsksAgain
    @RolesAllowed("role.give")
    public void take(AccountId id, String role) {
        audit.object("Account", id.value());
        audit.action("RoleAssignment.take." + known(role));
        another(id);
        if (roles.take(id, role)) {
            sessions.endAll(id, SessionEnd.ROLES_CHANGED);
        }
    }

    private Account another(AccountId id) {
        if (id.equals(current.account())) {
            throw DomainException.refused(AccountRefusal.NOT_YOUR_OWN);
        }
        return accounts.with(id);
    }

    /** The audit line names roles that exist and nothing that somebody made up. */
    private String known(String role) {
        return roles.exists(role) ? role : "unknown";
    }
}
