package org.ohms.pharmacy.dispensing;

import java.math.BigDecimal;
import org.ohms.pharmacy.stock.LotRow;

/**
 * A lot with what to take of it.
 *
 * @param take nothing for what is expired, called back or not needed
 */
public record PickProposal(LotRow lot, BigDecimal take) {
    public boolean isTaken() {
        return take.signum() > 0;
    }
}
