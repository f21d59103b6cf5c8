package org.ohms.launch;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Fresh secrets: none of them is ever a default. */
final class RandomSecrets {
    /** Letters and digits that nobody mistakes for another when typing them from a screen. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecrets() {}

    static String base64OfBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String token() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Four groups of four, such as {@code k7mq-2xvd-9hts-4wpn}: 79 bits. */
    static String password() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** For an authenticator app: 160 bits. */
    static String base32() {
        return RANDOM.ints(32, 0, BASE32.length())
                .mapToObj(BASE32::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
