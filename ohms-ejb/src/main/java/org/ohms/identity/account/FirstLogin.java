package org.ohms.identity.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;

/**
 * The way from a one-time link to a password, the first one or one that replaces a forgotten one. A second factor is asked
 * for afterwards as always. Whoever holds the link is let in by it, so no permission is asked:
 * nobody is signed in yet. Every wrong, used, expired or revoked link gets the same answer.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.LOGIN)
public class FirstLogin {
    @Inject
    OneTimeLinks links;

    @Inject
    LoginAccounts accounts;

    @Inject
    PasswordSetting setting;

    @Inject
    AccountPost post;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A visit that may set a password, known by its token, until when. */
    public record Visit(SecretToken token, Instant until) {}

    /** Uses the link up and begins the visit that may set the password. */
    public Visit open(SecretToken token) {
        var now = clock.instant();
        var link = links.withToken(token)
                .filter(found -> found.canBeOpened(now))
                .orElseThrow(() -> DomainException.notFound(AccountRefusal.LINK_NOT_VALID));
        audit.object("Account", link.account().value());
        var visit = SecretToken.fresh();
        link.open(visit, now);
        return new Visit(visit, now.plus(OneTimeLink.VISIT));
    }

    /** Whose password the visit may set. */
    public MyProfile visitor(SecretToken visit) {
        var link = visited(visit);
        audit.object("Account", link.account().value());
        return accounts.ownerOf(link.account());
    }

    /** Sets the password and ends the visit; whatever was signed in with the old password is signed out. */
    public void setPassword(SecretToken visit, String password) {
        var link = visited(visit);
        audit.object("Account", link.account().value());
        setting.set(link.account(), password);
        link.use(clock.instant());
        links.revokeAll(link.account());
        if (link.isRecovery()) {
            tell(link);
        }
    }

    /** Whoever did not ask for it learns it now. */
    private void tell(OneTimeLink link) {
        post.tell(
                link.account(),
                AccountMail.Occasion.PASSWORD_CHANGED,
                "/login",
                Map.of("at", clock.instant()),
                link.id());
    }

    private OneTimeLink visited(SecretToken visit) {
        return links.visitedWith(visit)
                .filter(found -> found.isBeingVisited(clock.instant()))
                .orElseThrow(() -> DomainException.notFound(AccountRefusal.LINK_NOT_VALID));
    }
}
