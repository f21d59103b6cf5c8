package org.ohms.web.identity;

import jakarta.security.enterprise.credential.AbstractClearableCredential;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.signin.SignInStep;
import org.ohms.shared.error.DomainException;

/**
 * What somebody does at the door, on its way to the identity store, and what comes back: the container's own result has no
 * place for tokens, for a second step and for reasons.
 */
class SignInCredential extends AbstractClearableCredential {
    private @Nullable Supplier<? extends SignInStep> attempt;
    private @Nullable SignInStep step;
    private @Nullable DomainException refused;

    /** @param attempt the use case of identity that judges what was said */
    SignInCredential(Supplier<? extends SignInStep> attempt) {
        this.attempt = attempt;
    }

    /** Null once the container has cleared it. */
    @Nullable
    Supplier<? extends SignInStep> attempt() {
        return attempt;
    }

    void reached(SignInStep result) {
        step = result;
    }

    void refuse(DomainException reason) {
        refused = reason;
    }

    @Nullable
    SignInStep step() {
        return step;
    }

    @Nullable
    DomainException refused() {
        return refused;
    }

    @Override
    protected void clearCredential() {
        attempt = null;
    }
}
