package org.ohms.patients.copy;

import java.time.Instant;
import java.util.UUID;

/**
 * A copy that is or was being made.
 *
 * @param expiresAt until when it can be taken
 */
public record CopyRow(UUID id, CopyState state, Instant askedAt, Instant expiresAt) {}
