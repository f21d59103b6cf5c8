package org.ohms.pharmacy.supply;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.DoseUnit;
import org.ohms.shared.money.Money;

/**
 * One medicine of an order beside what arrived of it.
 *
 * @param unitPrice what one of the unit was to cost; null while nobody said
 * @param arrived the sum of its receipts in the ledger
 * @param worth what arrived came to, each delivery rounded once
 */
public record OrderLineRow(
        UUID id,
        UUID item,
        String medicine,
        DoseUnit unit,
        BigDecimal ordered,
        @Nullable BigDecimal unitPrice,
        BigDecimal arrived,
        Money worth) {
    /** More than nothing when too much came. */
    public BigDecimal difference() {
        return arrived.subtract(ordered);
    }

    public boolean isComplete() {
        return difference().signum() >= 0;
    }

    /** What is still to come; nought when all of it is there. */
    public BigDecimal missing() {
        return difference().negate().max(BigDecimal.ZERO);
    }
}
