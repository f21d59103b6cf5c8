package org.ohms.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;

/** What an authenticator app and the hospital share: 160 random bits, written in Base32 where people type them. */
public final class TotpSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final int LEAST_BYTES = 16;

    private final byte[] bits;

    private TotpSecret(byte[] bits) {
        this.bits = bits;
    }

    static TotpSecret fresh() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new TotpSecret(bits);
    }

    /**
     * @throws IllegalArgumentException when it is not Base32 or has fewer than 128 bits
     */
    public static TotpSecret of(String base32) {
        var written = base32.replace(" ", "").toUpperCase(Locale.ROOT);
        var codec = new Base32();
        if (!codec.isInAlphabet(written)) {
            throw new IllegalArgumentException("a secret of an authenticator is written in Base32 (A to Z, 2 to 7)");
        }
        return of(codec.decode(written));
    }

    static TotpSecret of(byte[] bits) {
        if (bits.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a secret of an authenticator has at least 128 bits");
        }
        return new TotpSecret(bits.clone());
    }

    byte[] bits() {
        return bits.clone();
    }

    /** As people type it into an app that cannot read the picture. */
    public String base32() {
        return new Base32().encodeToString(bits).replace("=", "");
    }

    /** What the picture says to the app: whose secret it is, and how codes are made of it. */
    public String uri(String issuer, String account) {
        return "otpauth://totp/" + escaped(issuer) + ":" + escaped(account) + "?secret=" + base32() + "&issuer="
                + escaped(issuer) + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Never the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
