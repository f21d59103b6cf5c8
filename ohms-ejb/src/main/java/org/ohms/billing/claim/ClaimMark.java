package org.ohms.billing.claim;

import java.time.Instant;
import java.util.UUID;

/** Where a part of the list of claims begins: behind this one. */
public record ClaimMark(Instant createdAt, UUID claim) {}
