package org.ohms.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.Browser;
import org.ohms.identity.signin.SignInRefusal;
import org.ohms.shared.error.DomainException;

/**
 * The way to the provider and back. The talk with the provider lies between the use cases and not in one, so that nobody
 * holds a transaction while somebody else's machine thinks.
 */
@ApplicationScoped
public class SsoDoor {
    @Inject
    SsoSignIn signIn;

    @Inject
    SsoSignOut signOut;

    @Inject
    SsoOffer offer;

    @Inject
    SsoExchange exchange;

    @Inject
    SignedTokens tokens;

    @Inject
    ProviderDirectory directory;

    /**
     * Sends a browser to the provider.
     *
     * @param wanted the page to go on to; the caller has looked at it
     * @throws DomainException REFUSED when single sign-on is off at this door, UNAVAILABLE when the provider says nothing
     */
    public Departure depart(Door door, String wanted) {
        return depart(door, signIn.begin(door, wanted), false);
    }

    /** The same for somebody who is signed in and proves themselves once more. */
    public Departure departAgain(Door door, String wanted) {
        return depart(door, signIn.beginAgain(door, wanted), true);
    }

    private Departure depart(Door door, SsoSignIn.Begun begun, boolean again) {
        return new Departure(exchange.departure(begun.provider(), begun.cookie(), door, again), begun.cookie());
    }

    /**
     * Judges what a browser brings back.
     *
     * @throws DomainException NOT_FOUND when it brings nothing this browser was sent for, FORBIDDEN when it opens nothing
     */
    public SsoArrival arrive(SecretToken cookie, ProviderAnswer answer, Browser browser) {
        if (!SsoExchange.isAnswerTo(cookie, answer.state())) {
            throw DomainException.notFound(SignInRefusal.BEGIN_AGAIN);
        }
        var claimed = signIn.claim(cookie, browser.door());
        return signIn.enter(claimed, word(claimed, cookie, answer, browser.door()), browser);
    }

    private ProviderWord word(Claimed claimed, SecretToken cookie, ProviderAnswer answer, Door door) {
        try {
            if (!answer.error().isEmpty() || answer.code().isEmpty()) {
                throw DomainException.forbidden(SsoRefusal.PROVIDER_SAID_NO);
            }
            return exchange.word(claimed.provider(), cookie, door, answer);
        } catch (DomainException refused) {
            signIn.refuse(claimed, refused);
            throw refused;
        }
    }

    /**
     * The provider tells that somebody signed out there.
     *
     * @return whether the token was believed
     */
    public boolean providerSignsOut(String logoutToken) {
        var provider = offer.provider();
        if (provider.isEmpty()) {
            return false;
        }
        var farewell = Farewell.read(logoutToken, provider.get(), directory, tokens);
        farewell.ifPresent(signOut::byProvider);
        return farewell.isPresent();
    }

    /** Where a browser goes on to that has signed out here. */
    public Optional<URI> goodbye(SecretToken goodbye, Door door) {
        var leaving = signOut.goodbye(goodbye);
        return leaving.flatMap(
                idToken -> offer.provider().flatMap(provider -> exchange.farewell(provider, idToken, door)));
    }
}
