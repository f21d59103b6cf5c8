package org.ohms.pharmacy.dispensing;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A medicine goes over the counter.
 *
 * @param receiverName who takes it, when not the patient
 * @param identity by what whoever takes it is known, two at least
 * @param points what was told
 * @param declined that nothing wanted to be heard
 * @param note what came up; null for nothing
 * @param signature of whoever takes it: the lines of a drawn one, or the name typed instead
 */
public record HandOver(
        UUID dispense,
        long version,
        @Nullable Receiver receiver,
        @Nullable String receiverName,
        Set<Identifier> identity,
        Set<CounselPoint> points,
        boolean declined,
        @Nullable String note,
        @Nullable String signature) {
    public HandOver {
        identity = Set.copyOf(identity);
        points = Set.copyOf(points);
    }
}
