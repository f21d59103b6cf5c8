package org.ohms.patients.breakglass;

import java.time.Instant;

/** An emergency access of one's own that is open now. */
public record OpenGrant(Instant expiresAt, long minutesLeft) {}
