package org.ohms.web.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A course drawn into 88 by 24: a line through the figures, the newest at the right, and the range behind it where the
 * laboratory gives one.
 *
 * @param points of the line, as SVG writes them
 * @param bandY upper edge of the range; empty when there is none
 */
public record Spark(String points, String endX, String endY, String bandY, String bandHeight) {
    private static final double LEFT = 3;
    private static final double RIGHT = 83;
    private static final double TOP = 3;
    private static final double BOTTOM = 21;

    /** Draws the figures, the oldest first; one figure alone is no course. */
    static Optional<Spark> of(List<BigDecimal> figures, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (figures.size() < 2) {
            return Optional.empty();
        }
        var least = figures.stream().min(BigDecimal::compareTo).orElseThrow();
        var most = figures.stream().max(BigDecimal::compareTo).orElseThrow();
        var span = most.subtract(least);
        var step = (RIGHT - LEFT) / (figures.size() - 1);
        var points = IntStream.range(0, figures.size())
                .mapToObj(i -> number(LEFT + i * step) + "," + number(height(figures.get(i), least, span)))
                .toList();
        var end = points.get(points.size() - 1).split(",");
        if (low == null && high == null) {
            return Optional.of(new Spark(String.join(" ", points), end[0], end[1], "", ""));
        }
        var upper = high == null ? TOP - 3 : clipped(height(high, least, span));
        var lower = low == null ? BOTTOM + 3 : clipped(height(low, least, span));
        return Optional.of(new Spark(
                String.join(" ", points), end[0], end[1], number(upper), number(Math.max(0.5, lower - upper))));
    }

    private static double height(BigDecimal figure, BigDecimal least, BigDecimal span) {
        if (span.signum() == 0) {
            return (TOP + BOTTOM) / 2;
        }
        var share = figure.subtract(least).divide(span, 6, RoundingMode.HALF_UP).doubleValue();
        return BOTTOM - share * (BOTTOM - TOP);
    }

    private static double clipped(double y) {
        return Math.max(TOP - 3, Math.min(BOTTOM + 3, y));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
