package org.ohms.identity.signin;

import java.util.UUID;
import org.ohms.identity.factor.FactorState;

/**
 * What the page of the second step shows.
 *
 * @param id names the half-done sign-in on the page, so that a tab does not answer for another tab's person
 * @param email whom the password belongs to
 */
public record HalfWay(UUID id, String email, FactorState factors) {
    public boolean mustSetUp() {
        return !factors.isProtected();
    }

    /** Without the e-mail: it must not reach a log. */
    @Override
    public String toString() {
        return "HalfWay[" + id + "]";
    }
}
