package org.ohms.prescribing.drug;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release of the rules that the hospital holds.
 *
 * @param publishedAt when it was last made the one in use; null when it never was
 * @param published whether it is the one in use
 */
public record RuleRelease(
        UUID id,
        int number,
        String label,
        String sha256,
        Instant loadedAt,
        @Nullable Instant publishedAt,
        boolean published) {}
