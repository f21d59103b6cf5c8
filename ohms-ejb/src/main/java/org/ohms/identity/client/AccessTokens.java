package org.ohms.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ohms.shared.crypto.SignedClaims;
import org.ohms.shared.crypto.TokenSigner;
import org.ohms.shared.id.Uuids;

/** Signs and reads access tokens; whether one still counts, the database says. */
@ApplicationScoped
class AccessTokens {
    static final Duration LIFETIME = Duration.ofMinutes(5);
    /** Signed into every token and expected in it: no token of ours is good for anything else. */
    private static final String ISSUER = "ohms";

    private static final String AUDIENCE = "ohms-api";

    @Inject
    TokenSigner signer;

    @Inject
    Clock clock;

    IssuedToken sign(ApiClient client, Set<String> scopes) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var sorted = new TreeSet<>(scopes);
        var text = signer.sign(
                new SignedClaims(
                        Uuids.random(),
                        ISSUER,
                        client.id().value(),
                        client.code(),
                        String.join(" ", sorted),
                        now,
                        now.plus(LIFETIME)),
                AUDIENCE);
        return new IssuedToken(text, LIFETIME, sorted);
    }

    Optional<SignedClaims> read(String text) {
        return signer.verified(text, ISSUER, AUDIENCE, clock);
    }
}
