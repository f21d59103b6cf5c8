package org.ohms.pharmacy.supply;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What is asked of a figure that somebody typed: four decimals, a million at most. */
final class Amount {
    /** The least there can be of something. */
    static final BigDecimal SOME = new BigDecimal("0.0001");

    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final int DECIMALS = 4;

    private Amount() {}

    static void insistOn(@Nullable BigDecimal figure, String field, BigDecimal least, Refusals refusals) {
        refusals.when(
                figure != null
                        && (figure.compareTo(least) < 0
                                || figure.compareTo(MOST) > 0
                                || figure.stripTrailingZeros().scale() > DECIMALS),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(field)
                        .with("min", least)
                        .with("max", MOST));
    }
}
