package org.ohms.records.medicine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.PartialDate;

/**
 * Something a patient takes, or took.
 *
 * @param dose how it is taken, in words; empty when nobody knows
 * @param started since when, as far as it is known
 * @param stopped until when; null while it is taken, and when nobody knows
 * @param course whether it is taken now
 * @param sensitivity who may read it
 * @param recordedAt when it came into the chart
 * @param changedAt when somebody said something else of it last
 */
public record TakenMedicine(
        UUID id,
        String name,
        String dose,
        @Nullable PartialDate started,
        @Nullable PartialDate stopped,
        Course course,
        Clearance sensitivity,
        Instant recordedAt,
        Instant changedAt) {
    /** Whether it is taken now. */
    public enum Course {
        TAKEN,
        PAUSED,
        ENDED
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "TakenMedicine[" + id + "]";
    }
}
