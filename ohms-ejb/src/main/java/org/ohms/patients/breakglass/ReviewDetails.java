package org.ohms.patients.breakglass;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditRow;

/**
 * An emergency access with everything a review needs.
 *
 * @param words why, as it was written
 * @param own whether it is the reader's own, who does not judge it
 * @param seen what was done with the record while it was open, oldest first
 */
public record ReviewDetails(
        ReviewRow row,
        String words,
        boolean own,
        @Nullable String decisionWords,
        @Nullable Instant decidedAt,
        String decidedBy,
        List<AuditRow> seen) {
    public ReviewDetails {
        seen = List.copyOf(seen);
    }
}
