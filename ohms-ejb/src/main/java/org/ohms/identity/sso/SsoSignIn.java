package org.ohms.identity.sso;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.Browser;
import org.ohms.identity.signin.SignInRefusal;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.Uuids;

/**
 * Signing in by the word of the provider, in steps: a browser goes, comes back, and what it brought is judged. No permission
 * is asked, because nobody is known yet. A word opens accounts that are linked to it, and nothing else.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.LOGIN)
public class SsoSignIn {
    @Inject
    SsoProviders providers;

    @Inject
    SsoAttempts attempts;

    @Inject
    SsoDesk desk;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A browser may go. Only this feature makes one. */
    public static final class Begun {
        private final ProviderFacts provider;
        private final SecretToken cookie;

        Begun(ProviderFacts provider, SecretToken cookie) {
            this.provider = provider;
            this.cookie = cookie;
        }

        ProviderFacts provider() {
            return provider;
        }

        SecretToken cookie() {
            return cookie;
        }
    }

    /** @throws DomainException REFUSED when single sign-on is off at this door */
    public Begun begin(Door door, String wanted) {
        return begin(door, wanted, null);
    }

    /** The same for whoever is signed in and proves themselves once more. */
    public Begun beginAgain(Door door, String wanted) {
        var session = current.get().session();
        if (session == null) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        return begin(door, wanted, session);
    }

    private Begun begin(Door door, String wanted, @Nullable UUID again) {
        var provider = providers
                .on()
                .filter(on -> on.isFor(door))
                .orElseThrow(() -> DomainException.refused(SsoRefusal.NOT_ON));
        var now = clock.instant();
        var cookie = SecretToken.fresh();
        attempts.add(new SsoAttempt(Uuids.v7(now), cookie, provider.id(), door, wanted, again, now));
        return new Begun(provider.facts(), cookie);
    }

    /**
     * A browser is back: once, in time, at the door it left by.
     *
     * @throws DomainException NOT_FOUND otherwise
     */
    public Claimed claim(SecretToken cookie, Door door) {
        var now = clock.instant();
        var attempt = attempts.with(cookie)
                .filter(found -> found.isOnItsWay(door, now))
                .orElseThrow(() -> DomainException.notFound(SignInRefusal.BEGIN_AGAIN));
        attempt.arrive(now);
        var provider = providers
                .on()
                .filter(on -> on.id().equals(attempt.provider()))
                .orElseThrow(() -> DomainException.notFound(SignInRefusal.BEGIN_AGAIN));
        return new Claimed(attempt.id(), provider.facts(), attempt.again());
    }

    /**
     * The word is believed: whoever it is of comes in, does our second step, or is asked to sign in once as always.
     *
     * @throws DomainException FORBIDDEN when the account does not open this door
     */
    public SsoArrival enter(Claimed claimed, ProviderWord word, Browser browser) {
        var attempt =
                attempts.with(claimed.attempt()).orElseThrow(() -> DomainException.notFound(SignInRefusal.BEGIN_AGAIN));
        return desk.enter(attempt, claimed, word, browser);
    }

    /** Leaves the line of a refusal that was found in the talk with the provider, outside of every use case. */
    public void refuse(Claimed claimed, DomainException why) {
        audit.object("SsoAttempt", claimed.attempt());
        throw why;
    }
}
