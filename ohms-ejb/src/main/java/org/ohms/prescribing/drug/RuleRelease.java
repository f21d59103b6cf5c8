package org.ohms.prescribing.drug;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/**
 * A release of the rules that the hospital holds.
 *
 * @param publishedAt when it was last made the one in use; null when it never was
 * @param published whether it is the one in use
 * @param proposedBy who brought it; null for one that ships with the program
 * @param declined whether somebody decided that it is not put into use
 */
public record RuleRelease(
        UUID id,
        int number,
        String label,
        String sha256,
        Instant loadedAt,
        @Nullable Instant publishedAt,
        boolean published,
        @Nullable AccountId proposedBy,
        boolean declined) {
    /** Whether somebody has to read it and decide. */
    public boolean waits() {
        return proposedBy != null && publishedAt == null && !declined;
    }
}
