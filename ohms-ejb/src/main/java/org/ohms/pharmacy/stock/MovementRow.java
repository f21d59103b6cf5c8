package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as it is read.
 *
 * @param onHand what it added to what is on hand; less than nothing when it took away
 * @param quarantined what it added to what is set apart
 * @param words empty for nothing said
 * @param dispense what it was dispensed with; null for another movement
 * @param witness name of the second person; empty for none
 */
public record MovementRow(
        UUID id,
        MovementKind kind,
        String lot,
        String place,
        BigDecimal onHand,
        BigDecimal quarantined,
        @Nullable MovementReason reason,
        String words,
        @Nullable UUID dispense,
        String by,
        String witness,
        Instant at) {
    /** Says nothing: words may name a patient, and whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "MovementRow[" + id + "]";
    }
}
