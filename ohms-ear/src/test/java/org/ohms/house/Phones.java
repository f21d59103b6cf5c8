package org.ohms.house;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.ohms.launch.DemoAccounts;

/**
 * The phones of the demo accounts: they show codes as any authenticator app does. The hospital takes each step of time once,
 * so a phone that was asked twice within a step shows the code of the next one, which is taken early. Whoever signs in once
 * more would have to wait; a phone has the hospital forget instead which steps it took, where the house can be told to.
 */
public final class Phones {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP_MILLIS = 30_000;

    private final Map<String, String> accounts;
    private final Map<String, Long> lastSteps = new HashMap<>();
    private final Optional<Runnable> forgetting;

    /** Phones whose people wait for the next step as anybody does. */
    Phones(Map<String, String> accounts) {
        this(accounts, Optional.empty());
    }

    /** @param forgetting makes the hospital take each step once more */
    Phones(Map<String, String> accounts, Runnable forgetting) {
        this(accounts, Optional.of(forgetting));
    }

    private Phones(Map<String, String> accounts, Optional<Runnable> forgetting) {
        this.accounts = accounts;
        this.forgetting = forgetting;
    }

    /** Whether the account signs in with a code as well. */
    boolean has(String email) {
        return secret(email).isPresent();
    }

    /** A code the hospital has not seen yet. */
    public synchronized String nextCode(String email) {
        var secret = secret(email).orElseThrow(() -> new IllegalArgumentException(email + " has no authenticator."));
        if (forgetting.isPresent() && lastSteps.getOrDefault(email, 0L) > stepNow()) {
            forgetting.get().run();
            lastSteps.clear();
        }
        var last = lastSteps.getOrDefault(email, 0L);
        Awaitility.await("the next code of " + email)
                .atMost(Duration.ofMinutes(1))
                .until(() -> last <= stepNow());
        var step = Math.max(last + 1, stepNow());
        lastSteps.put(email, step);
        return code(bits(secret), step);
    }

    private Optional<String> secret(String email) {
        return DemoAccounts.totpSecretOf(email, accounts);
    }

    private static long stepNow() {
        return System.currentTimeMillis() / STEP_MILLIS;
    }

    /** RFC 4226 with the step of RFC 6238 as its counter. */
    static String code(byte[] key, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bits of a secret as a page shows it, with or without blanks. */
    static byte[] bits(String base32) {
        var letters = base32.replace(" ", "");
        var bits = new byte[letters.length() * 5 / 8];
        for (var i = 0; i < bits.length * 8; i++) {
            if ((BASE32.indexOf(letters.charAt(i / 5)) >> (4 - i % 5) & 1) == 1) {
                bits[i / 8] |= (byte) (1 << (7 - i % 8));
            }
        }
        return bits;
    }

    /** What an app shows now that was given this secret by hand. */
    public static String codeNow(String base32) {
        return code(bits(base32), stepNow());
    }

    /** What it shows so many steps later, or earlier. */
    public static String codeLater(String base32, int steps) {
        return code(bits(base32), stepNow() + steps);
    }
}
