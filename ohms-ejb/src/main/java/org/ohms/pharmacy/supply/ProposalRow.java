package org.ohms.pharmacy.supply;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.prescription.DoseUnit;

/**
 * A medicine of which more is to be ordered, and why so much.
 *
 * @param free what is sound and nobody waits for
 * @param onOrder what was ordered, or drafted to be, and has not arrived
 * @param lastCost what one of the unit cost when it was received last; null when nobody said
 */
public record ProposalRow(
        UUID item,
        String medicine,
        DoseUnit unit,
        UUID supplier,
        String supplierName,
        BigDecimal free,
        BigDecimal onOrder,
        Forecast forecast,
        @Nullable BigDecimal lastCost) {
    public BigDecimal quantity() {
        return forecast.quantity();
    }
}
