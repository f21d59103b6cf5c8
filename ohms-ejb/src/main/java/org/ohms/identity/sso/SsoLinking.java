package org.ohms.identity.sso;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.AccountRefusal;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.session.SessionRegistry;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.work.Background;

/**
 * Administrators let the next visit by single sign-on with somebody's verified e-mail link their account, or cut a link: for
 * colleagues who never had a password here, never for themselves.
 */
@Stateless
public class SsoLinking {
    private static final Duration OPEN = Duration.ofDays(7);

    @Inject
    SsoProviders providers;

    @Inject
    SsoLinks links;

    @Inject
    SsoDesk desk;

    @Inject
    LoginAccounts accounts;

    @Inject
    SessionRegistry sessions;

    @Inject
    Background background;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** How an account stands. */
    @RolesAllowed("sso.link")
    public SsoStanding of(AccountId account) {
        audit.object("Account", account.value());
        var name = providers.on().map(SsoProvider::name).orElse("");
        return links.of(account)
                .map(link -> link.standing(name, clock.instant()))
                .orElseGet(() -> new SsoStanding(name, null, null));
    }

    /** The first one who comes with the account's verified e-mail within a week is its owner. */
    @AsksAgain
    @RolesAllowed("sso.link")
    public void open(AccountId id) {
        var account = another(id);
        if (providers.on().isEmpty()) {
            throw DomainException.refused(SsoRefusal.NOT_ON);
        }
        accounts.ownerOf(account);
        var before = links.of(account);
        if (before.filter(SsoLink::isBound).isPresent()) {
            throw DomainException.refused(SsoRefusal.LINKED_ALREADY);
        }
        before.ifPresent(links::remove);
        var now = clock.instant();
        links.add(SsoLink.opened(account, current.account(), now.plus(OPEN), now));
    }

    /** The word of the provider opens this account no more; the person is signed out. */
    @AsksAgain
    @RolesAllowed("sso.link")
    public void cut(AccountId id) {
        var account = another(id);
        var link = links.of(account).orElseThrow(() -> DomainException.refused(SsoRefusal.NOT_LINKED_YET));
        links.remove(link);
        sessions.endAll(account, SessionEnd.ENDED_BY_ADMINISTRATOR);
        background.run("sso.roles-back", () -> {
            background.about("Account", account.value(), null);
            desk.giveRoles(account, List.of());
        });
    }

    private AccountId another(AccountId account) {
        audit.object("Account", account.value());
        if (account.equals(current.account())) {
            throw DomainException.refused(AccountRefusal.NOT_YOUR_OWN);
        }
        return account;
    }
}
