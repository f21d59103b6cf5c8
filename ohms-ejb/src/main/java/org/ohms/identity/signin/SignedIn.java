package org.ohms.identity.signin;

import java.util.Set;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.AccountId;

/**
 * Somebody is in: the tokens for the cookies of session and device, and what the container is told.
 */
public record SignedIn(AccountId account, Set<String> permissions, SecretToken session, SecretToken device)
        implements SignInStep {
    public SignedIn {
        permissions = Set.copyOf(permissions);
    }
}
