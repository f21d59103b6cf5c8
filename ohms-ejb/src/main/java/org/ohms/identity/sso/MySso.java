package org.ohms.identity.sso;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.AccountKind;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.account.LoginName;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.FactorNews;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/**
 * Everybody links their own account with who they are at the provider, after signing in here as always, and cuts the link
 * again. It needs no permission, only a sign-in, and a fresh one: whoever finds a screen open must not add a way in.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.LOGIN)
public class MySso {
    @Inject
    SsoProviders providers;

    @Inject
    SsoLinks links;

    @Inject
    SsoAttempts attempts;

    @Inject
    SsoDesk desk;

    @Inject
    LoginAccounts accounts;

    @Inject
    FactorNews news;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** How the own account stands. */
    public SsoStanding standing() {
        var account = account();
        var door = door(account);
        var name = providers.on().filter(on -> on.isFor(door)).map(SsoProvider::name);
        return links.of(account)
                .map(link -> link.standing(name.orElse(""), clock.instant()))
                .orElseGet(() -> new SsoStanding(name.orElse(""), null, null));
    }

    /** Whether this browser has just been at the provider with somebody nobody here knows. */
    public boolean hasSomebodyToLink(SecretToken cookie) {
        var account = account();
        return attempts.with(cookie)
                .filter(found -> found.waitsForItsPerson(door(account), clock.instant()))
                .isPresent();
    }

    /**
     * Whoever was at the provider with this browser is the person who is signed in.
     *
     * @throws DomainException REFUSED when that is nobody any more, somebody with another e-mail, or linked already
     */
    @AsksAgain
    public void link(SecretToken cookie) {
        var account = account();
        var now = clock.instant();
        var attempt = attempts.with(cookie)
                .filter(found -> found.waitsForItsPerson(door(account), now))
                .orElseThrow(() -> DomainException.refused(SsoRefusal.NOTHING_TO_LINK));
        var mine = LoginName.typed(accounts.ownerOf(account).email()).fingerprint(vault);
        if (!Arrays.equals(mine, attempt.login())) {
            throw DomainException.refused(SsoRefusal.OTHER_EMAIL);
        }
        var subject = attempt.subject();
        if (subject == null || links.known(subject).isPresent()) {
            throw DomainException.refused(SsoRefusal.LINKED_ALREADY);
        }
        var before = links.of(account);
        if (before.filter(SsoLink::isBound).isPresent()) {
            throw DomainException.refused(SsoRefusal.LINKED_ALREADY);
        }
        before.ifPresentOrElse(open -> open.bind(subject, now), () -> links.add(SsoLink.by(account, subject, now)));
        attempt.link(now);
        attempt.forget();
        news.changed(account);
    }

    /** The word of the provider opens this account no more; refused where there is no password to come in with. */
    @AsksAgain
    public void cut() {
        var account = account();
        var link = links.of(account).orElseThrow(() -> DomainException.refused(SsoRefusal.NOT_LINKED_YET));
        if (accounts.hashOf(account).isEmpty()) {
            throw DomainException.refused(SsoRefusal.ONLY_WAY_IN);
        }
        links.remove(link);
        desk.giveRoles(account, List.of());
        news.changed(account);
    }

    private AccountId account() {
        var account = current.account();
        audit.object("Account", account.value());
        return account;
    }

    private Door door(AccountId account) {
        return accounts.ownerOf(account).kind() == AccountKind.STAFF ? Door.STAFF : Door.PORTAL;
    }
}
