package org.ohms.pharmacy.dispensing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.consent.DrawnSignature;
import org.ohms.prescribing.interaction.CheckOutcome;

/**
 * Who did what with a dispense, when, and what was said; names and words are empty for what has not happened.
 *
 * @param reservedUntil until when the stock is set aside; null when none is
 * @param lapsedAt when it went back to the shelf because nobody came in time; null when it did not
 */
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
        @Nullable Instant reservedUntil,
        @Nullable Instant lapsedAt,
        String doubt,
        String heldBy,
        @Nullable Instant heldAt,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Receiver receiver,
        String receiverName,
        String signature,
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

    /** Whether the signature of whoever took it was drawn, and is shown as lines; else it was typed, or there is none. */
    public boolean isDrawn() {
        return DrawnSignature.isOne(signature);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DispenseCourse";
    }
}
