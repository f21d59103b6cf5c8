package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of a medicine there is.
 *
 * @param onHand everything on the shelves, what is expired and called back included
 * @param free what can be dispensed and nobody waits for
 * @param reserved what is picked for somebody
 * @param quarantined set apart from all of that
 * @param firstExpiry of what can be dispensed, the first to expire; null when there is nothing
 */
public record ItemTotals(
        StockItemRow item,
        BigDecimal onHand,
        BigDecimal free,
        BigDecimal reserved,
        BigDecimal quarantined,
        @Nullable LocalDate firstExpiry) {
    /** Whether more is wanted. */
    public boolean isLow() {
        var reorderAt = item.reorderAt();
        return reorderAt != null && free.compareTo(reorderAt) <= 0;
    }

    public boolean isOut() {
        return free.signum() == 0;
    }
}
