package org.ohms.identity.client;

import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits as text. */
public final class FreshSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private FreshSecret() {}

    public static String text() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
