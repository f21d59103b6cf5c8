package org.ohms.telemedicine.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Short-lived credentials of a TURN server such as coturn with {@code use-auth-secret}: the user name says until when they are
 * good and for whom, the password is the HMAC-SHA1 of it under the secret that only the hospital and the server know
 * (<a href="https://datatracker.ietf.org/doc/html/draft-uberti-behave-turn-rest-00">A REST API For Access To TURN
 * Services</a>, section 2.2).
 */
@ApplicationScoped
class TurnCredentials {
    private static final String ALGORITHM = "HmacSHA1";

    @Inject
    VideoSettings settings;

    @Inject
    Clock clock;

    /** Empty where the hospital runs no TURN server. */
    Optional<IceServer> issue(UUID person) {
        var secret = settings.turnSecret();
        if (settings.turnUrls().isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        var user = clock.instant().plus(settings.turnLife()).getEpochSecond() + ":" + person;
        return Optional.of(new IceServer(settings.turnUrls(), user, password(user, secret.get())));
    }

    static String password(String user, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
