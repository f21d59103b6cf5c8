package org.ohms.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.ohms.identity.factor.TotpSecret;
import org.ohms.testing.Hospital;

/** An authenticator app on somebody's phone. */
public final class App {
    private static final Duration STEP = Duration.ofSeconds(30);

    private final SecretKeySpec key;
    private long lastStep = Long.MIN_VALUE;

    public App(TotpSecret secret) {
        this.key = new SecretKeySpec(new Base32().decode(secret.base32()), "HmacSHA1");
    }

    /** What it shows now. */
    public String code() {
        return codeAt(Hospital.clock().instant());
    }

    /** What it shows at another moment. */
    public String codeAt(Instant moment) {
        try {
            return new TimeBasedOneTimePasswordGenerator(STEP).generateOneTimePasswordString(key, moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A code nobody used yet: where this step's was used, its owner waits for the next one. */
    public String unusedCode() {
        if (stepNow() <= lastStep && stepNow() > lastStep - 3) {
            Hospital.clock().pass(STEP.multipliedBy(lastStep + 1 - stepNow()));
        }
        lastStep = stepNow();
        return code();
    }

    private static long stepNow() {
        return Hospital.clock().instant().getEpochSecond() / STEP.toSeconds();
    }
}
