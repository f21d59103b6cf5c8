package org.ohms.identity.password;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/**
 * Argon2id with 19 MiB, two passes, one lane, as a PHC string. Each hash costs that memory and a tenth of a second of
 * a core, so only a few run at once and only a few wait: otherwise the page for signing in would be the cheapest way
 * to stop the hospital.
 */
@ApplicationScoped
public class PasswordHashing {
    static final Argon2Function CURRENT = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID, 19);
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int WAITING = 8;
    private static final int PATIENCE_SECONDS = 3;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Argon2Function work;
    /** What the password of somebody we do not know is compared with, so that it takes as long. */
    private final String nobodys;

    public PasswordHashing() {
        this(CURRENT);
    }

    /** @param work how much of it each hash is */
    protected PasswordHashing(Argon2Function work) {
        this.work = work;
        nobodys = nobodys(work);
    }

    /** It looks like a hash of today, and is one of no password: dice instead of work, which would hold up the start. */
    static String nobodys(Argon2Function work) {
        return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        work.getVersion(),
                        work.getMemory(),
                        work.getIterations(),
                        work.getParallelism(),
                        dice(SALT_BYTES),
                        dice(work.getOutputLength()));
    }

    private static String dice(int count) {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The PHC string to keep. */
    public String hash(String typed) {
        return withPlace(() -> hashed(PasswordPolicy.normalised(typed)));
    }

    /** Whether this is the password that was hashed. */
    public boolean matches(String typed, String kept) {
        return withPlace(() ->
                Password.check(PasswordPolicy.normalised(typed), kept).with(Argon2Function.getInstanceFromHash(kept)));
    }

    /** As much work as {@link #matches}, for an account that does not exist or has no password. */
    public void pretend(String typed) {
        matches(typed, nobodys);
    }

    /** Whether this hash was made with other parameters than today's. */
    public boolean isOutdated(String kept) {
        var made = Argon2Function.getInstanceFromHash(kept);
        return !made.equals(work);
    }

    private String hashed(String normalised) {
        return Password.hash(normalised).addRandomSalt(SALT_BYTES).with(work).getResult();
    }

    private <T> T withPlace(Supplier<T> step) {
        if (places.getQueueLength() >= WAITING) {
            throw busy();
        }
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return step.get();
        } finally {
            places.release();
        }
    }

    private static DomainException busy() {
        return new DomainException(DomainException.Kind.UNAVAILABLE, CommonRefusal.TRY_AGAIN);
    }
}
