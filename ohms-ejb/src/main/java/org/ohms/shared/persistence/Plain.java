package org.ohms.shared.persistence;

import java.math.BigDecimal;

/** Figures without the noughts a column adds: the same quantity is the same, wherever it was read. */
public final class Plain {
    private Plain() {}

    /** @param cell a number as a column of a native query or an entity gives it */
    public static BigDecimal figure(Object cell) {
        var figure = cell instanceof BigDecimal exact ? exact : new BigDecimal(cell.toString());
        return new BigDecimal(figure.stripTrailingZeros().toPlainString());
    }
}
