package org.ohms.identity.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account has besides its password.
 *
 * @param authenticatorSince since when an authenticator app is set up; null when there is none
 * @param passkeys how many passkeys there are
 * @param recoveryCodesLeft how many of the codes on paper still open
 */
public record FactorState(@Nullable Instant authenticatorSince, int passkeys, int recoveryCodesLeft) {
    public boolean hasAuthenticator() {
        return authenticatorSince != null;
    }

    /** Whether the password alone opens nothing. */
    public boolean isProtected() {
        return hasAuthenticator() || passkeys > 0;
    }
}
