package org.ohms.web.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.ohms.records.observation.ObservationRow;

/**
 * A bar of 320 by 20 with the laboratory's range in it and a mark where the figure lies.
 *
 * @param from left edge of the range
 * @param width of the range
 * @param mark where the figure lies
 * @param diamond the mark as a path
 */
public record RangeBar(String from, String width, String mark, String diamond) {
    private static final double LENGTH = 320;
    private static final double EDGE = 12;

    /** Nothing without a figure or without a range that has both ends. */
    static Optional<RangeBar> of(ObservationRow line) {
        var low = line.low();
        var high = line.high();
        var value = line.value();
        if (low == null || high == null || value == null || high.compareTo(low) <= 0) {
            return Optional.empty();
        }
        var span = high.subtract(low);
        var least = low.subtract(span).min(value.value());
        var most = high.add(span).max(value.value());
        var from = place(low, least, most);
        var mark = place(value.value(), least, most);
        return Optional.of(new RangeBar(
                number(from),
                number(place(high, least, most) - from),
                number(mark),
                "M" + number(mark) + " 4l10 12-10 12-10-12z"));
    }

    private static double place(BigDecimal value, BigDecimal least, BigDecimal most) {
        var share = value.subtract(least)
                .divide(most.subtract(least), 6, RoundingMode.HALF_UP)
                .doubleValue();
        return EDGE + share * (LENGTH - 2 * EDGE);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
