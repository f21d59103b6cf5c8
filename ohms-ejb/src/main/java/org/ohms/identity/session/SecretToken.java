package org.ohms.identity.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ohms.shared.crypto.Sha256;

/**
 * 256 random bits that open something for whoever holds them: a session, a link, a device's place. The hospital keeps
 * only the SHA-256 of it; the bits are random, so no salt and no slow hash is needed.
 */
public final class SecretToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private SecretToken(String text) {
        this.text = text;
    }

    public static SecretToken fresh() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What a browser sent; empty when it cannot be a token of ours. */
    public static Optional<SecretToken> from(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new SecretToken(sent)) : Optional.empty();
    }

    /** The token itself: for the cookie or the link, and for nothing else. */
    public String reveal() {
        return text;
    }

    /** What the hospital keeps. */
    public byte[] digest() {
        return Sha256.of(text);
    }

    /** Never the token: it must not reach a log. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
