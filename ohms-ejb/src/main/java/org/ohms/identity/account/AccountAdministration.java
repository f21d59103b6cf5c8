package org.ohms.identity.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.session.SessionRegistry;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** Administrators open accounts for colleagues, correct, close and reopen them, and hand out first-login links. */
@Stateless
public class AccountAdministration {
    @Inject
    AccountOpening opening;

    @Inject
    Accounts accounts;

    @Inject
    RoleRequests requests;

    @Inject
    Invitations links;

    @Inject
    AccountPost post;

    @Inject
    SessionRegistry sessions;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Opens an account for a colleague. The link is in the answer and in a mail to them, and nowhere else; the roles, and a
     * clearance above the normal, wait until another administrator confirms them.
     */
    @AsksAgain
    @RolesAllowed("account.create")
    public FirstLoginLink create(CreateAccount request) {
        var by = current.account();
        opening.insistOn(request);
        if (!request.roles().isEmpty() && !current.get().may("role.give")) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        var account = opening.open(request.withoutRoles().notCleared(), AccountKind.STAFF, Optional.of(by));
        audit.object("Account", account.value());
        if (request.clearance() != Clearance.N) {
            requests.ask(account, request.clearance());
        }
        request.roles().stream().sorted().forEach(role -> requests.ask(account, role));
        return links.issue(account, by);
    }

    /**
     * Corrects name, e-mail or clearance. A lower clearance holds at once, a higher one waits until another
     * administrator confirms it; the line of the trail names both. Whoever loses an address learns of it there.
     *
     * @return whether a higher clearance waits now
     */
    @AsksAgain
    @RolesAllowed("account.change")
    public boolean change(ChangeAccount request) {
        audit.object("Account", request.account().value());
        var account = accounts.with(request.account());
        if (account.version() != request.version()) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        insistOnAnother(account, request.clearance() != account.clearance());
        var login = opening.insistOn(request.name(), request.email(), Optional.of(account.id()));
        var before = account.email();
        if (request.clearance() != account.clearance()) {
            audit.action("AccountAdministration.change." + account.clearance() + "-" + request.clearance());
        }
        var raised = request.clearance().compareTo(account.clearance()) > 0;
        if (raised) {
            requests.ask(account.id(), request.clearance());
        }
        opening.correct(account, request.name(), login, raised ? account.clearance() : request.clearance());
        if (!LoginName.typed(before).text().equals(login.text())) {
            var now = clock.instant();
            post.tellAt(
                    account, before, AccountMail.Occasion.EMAIL_CHANGED, "/login", Map.of("at", now), Uuids.v7(now));
        }
        return raised;
    }

    /** Hands out a new link for somebody who lost the first one or forgot the password; older links die. */
    @AsksAgain
    @RolesAllowed("account.invite")
    public FirstLoginLink issueLink(AccountId id) {
        audit.object("Account", id.value());
        var account = accounts.with(id);
        insistOnAnother(account, true);
        if (account.status() == AccountStatus.DISABLED) {
            throw DomainException.refused(AccountRefusal.DISABLED);
        }
        return links.issue(id, current.account());
    }

    /** Closes the account: every session and link of it dies with this transaction. */
    @RolesAllowed("account.disable")
    public void disable(AccountId id) {
        audit.object("Account", id.value());
        var account = accounts.with(id);
        insistOnAnother(account, true);
        account.disable();
        links.revokeAll(id);
        sessions.endAll(id, SessionEnd.DISABLED);
    }

    /** Opens a closed account again. */
    @RolesAllowed("account.disable")
    public void enable(AccountId id) {
        audit.object("Account", id.value());
        var account = accounts.with(id);
        insistOnAnother(account, true);
        account.enable();
    }

    private void insistOnAnother(Account account, boolean matters) {
        if (matters && account.id().equals(current.account())) {
            throw DomainException.refused(AccountRefusal.NOT_YOUR_OWN);
        }
    }
}
