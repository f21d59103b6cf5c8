package org.ohms.records.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.Interpretation;
import org.ohms.records.observation.ObservationRow;

/**
 * One test: how it went in the period, and two of its results beside one another.
 *
 * @param then the earlier; null when there is none
 * @param now the later; null when there is none of that day
 * @param judged rules that speak about the two
 */
public record ComparedTest(
        Course course,
        @Nullable ObservationRow then,
        @Nullable ObservationRow now,
        List<JudgedRule> judged) {
    public ComparedTest {
        judged = List.copyOf(judged);
    }

    /** Whether one of the two lies in the laboratory's range and the other does not. */
    public boolean isCrossed() {
        return then != null
                && now != null
                && then.interpretation() != null
                && now.interpretation() != null
                && isOutside(then) != isOutside(now);
    }

    /** Whether the change counts: the range was crossed, or a rule says so. */
    public boolean isMarked() {
        return isCrossed() || judged.stream().anyMatch(JudgedRule::met);
    }

    /** By how much the later differs from the earlier; nothing when they are not two figures of one unit. */
    public Optional<BigDecimal> change() {
        var before = figure(then);
        var after = figure(now);
        return before.isEmpty() || after.isEmpty() || !unit(then).equals(unit(now))
                ? Optional.empty()
                : Optional.of(after.get().subtract(before.get()));
    }

    /** The same in percent of the earlier. */
    public Optional<BigDecimal> percent() {
        var before = figure(then);
        return change().flatMap(difference -> before.flatMap(earlier -> ChangeRule.percent(earlier, difference)));
    }

    private static Optional<BigDecimal> figure(@Nullable ObservationRow row) {
        return Optional.ofNullable(row).flatMap(ObservationRow::drawn);
    }

    private static String unit(@Nullable ObservationRow row) {
        return row == null ? "" : row.unit();
    }

    private static boolean isOutside(ObservationRow row) {
        return row.interpretation() != Interpretation.NORMAL;
    }
}
