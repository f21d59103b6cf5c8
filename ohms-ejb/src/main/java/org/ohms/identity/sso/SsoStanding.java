package org.ohms.identity.sso;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands with single sign-on.
 *
 * @param provider its name; empty when single sign-on is off or not for this account
 * @param linkedSince null for an account that is not linked
 * @param waitsUntil until when the first sign-in may link it; null when it may not
 */
public record SsoStanding(
        String provider,
        @Nullable Instant linkedSince,
        @Nullable Instant waitsUntil) {
    public boolean isLinked() {
        return linkedSince != null;
    }

    public boolean isWaiting() {
        return waitsUntil != null;
    }

    public boolean isOn() {
        return !provider.isEmpty();
    }
}
