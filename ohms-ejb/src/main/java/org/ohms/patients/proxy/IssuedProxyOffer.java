package org.ohms.patients.proxy;

import java.io.Serializable;
import java.time.Instant;

/**
 * An offer just made. This is the only copy of its code: it is shown once, to be told to the proxy by another way than
 * the mail.
 */
public record IssuedProxyOffer(String code, Instant expiresAt) implements Serializable {
    /** Never the code: it must not reach a log. */
    @Override
    public String toString() {
        return "IssuedProxyOffer";
    }
}
