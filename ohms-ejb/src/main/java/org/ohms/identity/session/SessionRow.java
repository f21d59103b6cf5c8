package org.ohms.identity.session;

import java.time.Instant;

/**
 * One sign-in as its owner or an administrator sees it.
 *
 * @param way what was proved, such as {@code password-totp}
 */
public record SessionRow(
        SessionId id,
        Door door,
        Instant began,
        Instant lastUsed,
        String device,
        String address,
        String way,
        boolean live,
        boolean current) {
    /** As its owner sees it: the network it came from, not the whole address. */
    SessionRow forOwner() {
        return new SessionRow(id, door, began, lastUsed, device, NearbyAddress.of(address), way, live, current);
    }
}
