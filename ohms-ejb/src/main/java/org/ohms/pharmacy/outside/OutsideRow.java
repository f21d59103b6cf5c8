package org.ohms.pharmacy.outside;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prescription at a pharmacy outside.
 *
 * @param unreached whether no further try to reach the pharmacy is made by itself
 * @param said what the pharmacy said last; empty for nothing
 * @param given how much of it was given, as the pharmacy says; null when it does not say
 * @param partly whether some of it was given there, or all
 * @param toldAt when that happened; null while it has said nothing
 */
public record OutsideRow(
        UUID id,
        UUID request,
        String pharmacy,
        String address,
        OutsideState state,
        boolean unreached,
        String said,
        @Nullable BigDecimal given,
        boolean partly,
        Instant askedAt,
        @Nullable Instant toldAt,
        long version) {
    /** Whether it may be collected elsewhere. */
    public boolean isFree() {
        return state.isFree() && !partly;
    }

    /** Whether the pharmacy can still be asked to give it back. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether somebody who reached the pharmacy by telephone may say that it gave it back. */
    public boolean isToBeSettled() {
        return state == OutsideState.TAKING_BACK && unreached;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "OutsideRow[" + id + "]";
    }
}
