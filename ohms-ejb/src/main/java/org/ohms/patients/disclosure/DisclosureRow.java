package org.ohms.patients.disclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the accounting.
 *
 * @param partner whether a partner's program got it by itself
 * @param action what the program did, as the trail names it; empty for what the desk wrote down
 * @param recordedBy who wrote it down; empty when nobody did by hand
 */
public record DisclosureRow(
        UUID id,
        boolean partner,
        Instant firstAt,
        Instant lastAt,
        int times,
        DisclosureWords words,
        String action,
        DisclosurePurpose purpose,
        String recordedBy) {}
