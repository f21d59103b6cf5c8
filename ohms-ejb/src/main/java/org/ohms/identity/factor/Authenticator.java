package org.ohms.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The authenticator app of an account. A secret is a candidate until its first code proves that the app has it; each step
 * of time opens once, so a code that somebody looked at over a shoulder opens nothing any more.
 */
@Entity
@Table(name = "account_totp")
class Authenticator {
    static final Duration CANDIDATE_LIFE = Duration.ofMinutes(15);

    @Id
    @Column(name = "account_id")
    private UUID account;

    @Convert(converter = TotpSecretConverter.class)
    private @Nullable TotpSecret secret;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    @Convert(converter = TotpSecretConverter.class)
    private @Nullable TotpSecret candidate;

    @Column(name = "candidate_until")
    private @Nullable Instant candidateUntil;

    @SuppressWarnings("NullAway")
    protected Authenticator() {}

    /** The secret that is being set up: the one already shown, while it lives, so that a reload shows the same picture. */
    TotpSecret propose(Instant now) {
        var shown = candidate;
        if (shown == null || candidateUntil == null || !now.isBefore(candidateUntil)) {
            shown = TotpSecret.fresh();
            candidate = shown;
        }
        candidateUntil = now.plus(CANDIDATE_LIFE);
        return shown;
    }

    /** Takes the candidate for the secret when the code is one of its codes. */
    boolean confirm(String code, Instant now) {
        var proposed = candidate;
        if (proposed == null || candidateUntil == null || !now.isBefore(candidateUntil)) {
            return false;
        }
        var step = Totp.stepOf(proposed, code, now);
        if (step.isEmpty()) {
            return false;
        }
        set(proposed, now);
        lastStep = step.getAsLong();
        return true;
    }

    void set(TotpSecret known, Instant now) {
        secret = known;
        confirmedAt = now;
        lastStep = 0;
        candidate = null;
        candidateUntil = null;
    }

    /** Whether the code is one of this moment and was not used before; it is used now. The row is locked. */
    boolean proves(String code, Instant now) {
        var known = secret;
        if (known == null) {
            return false;
        }
        var step = Totp.stepOf(known, code, now);
        if (step.isEmpty() || step.getAsLong() <= lastStep) {
            return false;
        }
        lastStep = step.getAsLong();
        return true;
    }

    boolean isConfirmed() {
        return secret != null;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    boolean has(TotpSecret other) {
        return secret != null && java.security.MessageDigest.isEqual(secret.bits(), other.bits());
    }
}
