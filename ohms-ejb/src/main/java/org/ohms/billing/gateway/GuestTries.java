package org.ohms.billing.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.time.Duration;
import java.util.Optional;
import org.ohms.identity.signin.SignInThrottle;
import org.ohms.identity.signin.Tries;

/**
 * Counts codes of letters before they are looked up, and gives the right ones back at once, so that neither many at once
 * nor a refusal that rolls back counts wrongly. Not a use case: it leaves no audit line of its own.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class GuestTries {
    private static final int MOST = 20;

    @Inject
    SignInThrottle throttle;

    /** Counts this try; says how long to wait when there were too many. */
    public Optional<Duration> count(Tries tries) {
        return throttle.count(tries, MOST, MOST);
    }

    /** It was a right one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void giveBack(Tries tries) {
        throttle.giveBack(tries);
    }
}
