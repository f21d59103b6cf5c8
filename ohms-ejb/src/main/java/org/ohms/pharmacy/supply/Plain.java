package org.ohms.pharmacy.supply;

import java.math.BigDecimal;

/** Figures without the noughts a column adds. */
final class Plain {
    private Plain() {}

    static BigDecimal figure(Object cell) {
        var figure = cell instanceof BigDecimal exact ? exact : new BigDecimal(cell.toString());
        return new BigDecimal(figure.stripTrailingZeros().toPlainString());
    }
}
