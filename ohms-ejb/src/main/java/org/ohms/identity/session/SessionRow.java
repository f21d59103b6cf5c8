package org.ohms.identity.session;

import java.time.Instant;

/** One sign-in as its owner or an administrator sees it. */
public record SessionRow(
        SessionId id,
        Door door,
        Instant began,
        Instant lastUsed,
        String device,
        String address,
        boolean live,
        boolean current) {}
