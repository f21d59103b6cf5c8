package org.ohms.compliance.oversight;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.TrailPart;
import org.ohms.shared.id.PatientId;

/**
 * A finding with everything a review needs.
 *
 * @param own whether it is about the reader, who does not decide it
 * @param endings last digits of the record numbers of the patients, as far as the reader may know them
 * @param seen what the person did with these records from the first line to the last, oldest first
 * @param words why it was decided so; null while it waits
 */
public record AnomalyDetails(
        AnomalyRow row,
        boolean own,
        Map<PatientId, String> endings,
        TrailPart seen,
        @Nullable String words,
        @Nullable Instant decidedAt,
        String decidedBy) {
    public AnomalyDetails {
        endings = Map.copyOf(endings);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "AnomalyDetails[" + row.id() + "]";
    }
}
