package org.ohms.records.observation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a result lies against the range that came with it: HL7's codes L, N, H, LL, HH and A. */
public enum Interpretation {
    LOW,
    NORMAL,
    HIGH,
    CRITICAL_LOW,
    CRITICAL_HIGH,
    ABNORMAL;

    /** What follows from the range of the laboratory; nothing where there is none. */
    public static Optional<Interpretation> of(
            @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (value == null || (low == null && high == null)) {
            return Optional.empty();
        }
        if (low != null && value.compareTo(low) < 0) {
            return Optional.of(LOW);
        }
        return Optional.of(high != null && value.compareTo(high) > 0 ? HIGH : NORMAL);
    }

    public boolean isCritical() {
        return this == CRITICAL_LOW || this == CRITICAL_HIGH;
    }
}
