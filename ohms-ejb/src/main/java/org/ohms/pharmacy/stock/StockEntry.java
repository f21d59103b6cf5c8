package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/**
 * What is written into the ledger.
 *
 * @param id of the line; the same line is written once
 * @param onHand what it adds to what is on hand; less than nothing when it takes away
 * @param quarantined what it adds to what is set apart
 * @param reason null where the kind says it
 * @param words null for nothing said
 * @param dispense null when it belongs to none
 * @param witness the second person; null for none
 * @param unitCost what one of the unit cost when it was received; null when nobody says
 */
public record StockEntry(
        UUID id,
        MovementKind kind,
        UUID lot,
        UUID place,
        BigDecimal onHand,
        BigDecimal quarantined,
        @Nullable MovementReason reason,
        @Nullable String words,
        @Nullable UUID dispense,
        @Nullable AccountId witness,
        @Nullable BigDecimal unitCost) {
    /** What is not received costs nothing anew. */
    public StockEntry(
            UUID id,
            MovementKind kind,
            UUID lot,
            UUID place,
            BigDecimal onHand,
            BigDecimal quarantined,
            @Nullable MovementReason reason,
            @Nullable String words,
            @Nullable UUID dispense,
            @Nullable AccountId witness) {
        this(id, kind, lot, place, onHand, quarantined, reason, words, dispense, witness, null);
    }

    /** What arrives from outside. */
    public static StockEntry received(
            UUID id, UUID lot, UUID place, BigDecimal quantity, @Nullable BigDecimal unitCost) {
        return new StockEntry(
                id, MovementKind.RECEIPT, lot, place, quantity, BigDecimal.ZERO, null, null, null, null, unitCost);
    }

    /** What is handed over to a patient; it was reserved before. */
    public static StockEntry dispensed(
            UUID id, UUID lot, UUID place, BigDecimal quantity, UUID dispense, @Nullable AccountId witness) {
        return new StockEntry(
                id,
                MovementKind.DISPENSE,
                lot,
                place,
                quantity.negate(),
                BigDecimal.ZERO,
                null,
                null,
                dispense,
                witness);
    }

    /** Says nothing: words may name a patient, and whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "StockEntry[" + id + "]";
    }
}
