package org.ohms.identity.sso;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the provider proved about somebody: only this feature makes one, out of a token that was checked. */
public final class ProviderWord {
    private final String issuer;
    private final String subject;
    private final Optional<String> email;
    private final Optional<String> session;
    private final Set<String> words;
    private final boolean secondStep;
    private final Optional<Instant> authenticated;
    private final String idToken;

    ProviderWord(
            String issuer,
            String subject,
            Optional<String> email,
            Optional<String> session,
            Set<String> words,
            boolean secondStep,
            Optional<Instant> authenticated,
            String idToken) {
        this.issuer = issuer;
        this.subject = subject;
        this.email = email;
        this.session = session;
        this.words = Set.copyOf(words);
        this.secondStep = secondStep;
        this.authenticated = authenticated;
        this.idToken = idToken;
    }

    String issuer() {
        return issuer;
    }

    String subject() {
        return subject;
    }

    /** The e-mail, only where the provider says that it has verified it. */
    Optional<String> verifiedEmail() {
        return email;
    }

    /** The name of the session at the provider. */
    Optional<String> session() {
        return session;
    }

    /** Values of the claim that gives roles. */
    Set<String> words() {
        return words;
    }

    /** Whether it was proved there by more than a password, as the hospital's settings judge. */
    boolean secondStep() {
        return secondStep;
    }

    /** When somebody last proved there who they are, where the provider says so. */
    Optional<Instant> authenticated() {
        return authenticated;
    }

    String idToken() {
        return idToken;
    }

    /** Nothing of anybody: it must not reach a log. */
    @Override
    public String toString() {
        return "ProviderWord";
    }
}
