package org.ohms.pharmacy.dispensing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.interaction.CheckOutcome;

/** Who did what with a dispense, when, and what was said; names and words are empty for what has not happened. */
public record DispenseCourse(
        Set<Identifier> identity,
        String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable CheckOutcome verifiedOutcome,
        String pickedBy,
        @Nullable Instant pickedAt,
        String pickReason,
        String witnessedBy,
        @Nullable Instant witnessedAt,
        @Nullable Instant labelledAt,
        String doubt,
        String heldBy,
        @Nullable Instant heldAt,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Receiver receiver,
        String receiverName,
        Set<Identifier> receiverIdentity,
        Set<CounselPoint> points,
        boolean counselled,
        String note,
        String why,
        String endedBy,
        @Nullable Instant endedAt) {
    public DispenseCourse {
        identity = Set.copyOf(identity);
        receiverIdentity = Set.copyOf(receiverIdentity);
        points = Set.copyOf(points);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DispenseCourse";
    }
}
