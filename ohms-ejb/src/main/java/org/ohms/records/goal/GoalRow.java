package org.ohms.records.goal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.observation.ObservationRow;

/**
 * A goal as lists show it.
 *
 * @param low what the figure is to be over; null for no matter
 * @param high what it is to be under; null for no matter
 * @param dueOn null for nobody says
 * @param remark empty for none
 * @param setBy name of who set it; empty when it came from elsewhere
 * @param endedAt null while it stands
 */
public record GoalRow(
        UUID id,
        Concept what,
        String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable LocalDate dueOn,
        String remark,
        GoalStatus status,
        String setBy,
        Instant setAt,
        @Nullable Instant endedAt,
        long version) {
    /** The code of the figure. */
    public String code() {
        return what.code() == null ? "" : what.code().code();
    }

    /** Whether it speaks of figures like this one: the same test in the same unit. */
    public boolean isAbout(ObservationRow row) {
        return row.code().equals(code())
                && row.unit().equals(unit)
                && row.drawn().isPresent();
    }

    /** Whether the figure is as it is to be; both ends count as reached. */
    public boolean isMetBy(ObservationRow row) {
        return row.drawn()
                .filter(figure -> low == null || figure.compareTo(low) >= 0)
                .filter(figure -> high == null || figure.compareTo(high) <= 0)
                .isPresent();
    }
}
