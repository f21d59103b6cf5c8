package org.ohms.web.identity;

import jakarta.security.enterprise.credential.AbstractClearableCredential;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.signin.SignInRequest;
import org.ohms.identity.signin.SignedIn;
import org.ohms.shared.error.DomainException;

/**
 * What somebody says at the door, on its way to the identity store, and what comes back: the container's own result
 * has no place for tokens and reasons.
 */
class SignInCredential extends AbstractClearableCredential {
    private @Nullable SignInRequest request;
    private @Nullable SignedIn signedIn;
    private @Nullable DomainException refused;

    SignInCredential(SignInRequest request) {
        this.request = request;
    }

    /** Null once the container has cleared it. */
    @Nullable
    SignInRequest request() {
        return request;
    }

    void letIn(SignedIn result) {
        signedIn = result;
    }

    void refuse(DomainException reason) {
        refused = reason;
    }

    @Nullable
    SignedIn signedIn() {
        return signedIn;
    }

    @Nullable
    DomainException refused() {
        return refused;
    }

    @Override
    protected void clearCredential() {
        request = null;
    }
}
