package org.ohms.web.records;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.records.compare.ComparedTest;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.observation.ObservationRow;

/**
 * One test drawn into 720 by 290: a line through its figures, the laboratory's range behind it, the two results that are
 * compared, and what happened in the same time below the axis.
 *
 * @param steps of the scale at the left
 * @param months below
 * @param line the points of the line, as SVG writes them
 * @param bandY upper edge of the range; empty when there is none
 * @param sides the earlier and the later of the two
 */
public record CourseChart(
        List<Step> steps,
        List<Step> months,
        String line,
        List<Dot> dots,
        String bandY,
        String bandHeight,
        List<Step> sides,
        List<Dot> events) {
    private static final double LEFT = 52;
    private static final double RIGHT = 706;
    private static final double TOP = 26;
    private static final double BOTTOM = 226;
    private static final double EVENTS = 266;
    private static final int MOST_STEPS = 5;
    private static final int MOST_MONTHS = 6;
    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    /**
     * A line of the grid.
     *
     * @param at where it stands
     * @param text beside it
     */
    public record Step(String at, String text) {}

    /**
     * A figure, or something that happened.
     *
     * @param text what a reader hears of it
     * @param kind marked, chosen, crit or plain
     */
    public record Dot(String x, String y, String text, String kind) {}

    /** What writes dates and figures in the words of the page. */
    interface Labels {
        String month(Instant moment);

        String figure(ObservationRow row);

        String event(EncounterRow event);
    }

    /** Nothing to draw without a figure. */
    static @Nullable CourseChart of(
            ComparedTest test,
            List<EncounterRow> events,
            @Nullable Instant from,
            Instant until,
            ZoneId zone,
            Labels labels) {
        var latest = test.course().latest();
        var rows = new ArrayList<ObservationRow>();
        for (var i = test.course().rows().size() - 1; i >= 0; i--) {
            var row = test.course().rows().get(i);
            if (row.unit().equals(latest.unit()) && row.drawn().isPresent()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        var begin = from == null ? rows.get(0).effectiveAt().minus(Duration.ofDays(14)) : from;
        var time = new Scale(
                begin.getEpochSecond(), Math.max(until.getEpochSecond(), begin.getEpochSecond() + 1), LEFT, RIGHT);
        var figures = scale(rows, latest.low(), latest.high());
        return new CourseChart(
                steps(figures),
                months(begin, until, zone, time, labels),
                rows.stream()
                        .map(row -> time.text(row.effectiveAt().getEpochSecond()) + "," + figures.text(value(row)))
                        .collect(Collectors.joining(" ")),
                rows.stream()
                        .map(row -> new Dot(
                                time.text(row.effectiveAt().getEpochSecond()),
                                figures.text(value(row)),
                                labels.figure(row),
                                kind(row, test)))
                        .toList(),
                latest.hasRange() ? number(upper(latest, figures)) : "",
                latest.hasRange() ? number(Math.max(0.5, lower(latest, figures) - upper(latest, figures))) : "",
                sides(test, time),
                events.stream()
                        .filter(event -> !event.startsAt().isBefore(begin)
                                && !event.startsAt().isAfter(until))
                        .map(event -> new Dot(
                                time.text(event.startsAt().getEpochSecond()),
                                number(EVENTS),
                                labels.event(event),
                                event.kind() == EncounterKind.EMERGENCY ? "crit" : "plain"))
                        .toList());
    }

    private static List<Step> sides(ComparedTest test, Scale time) {
        var sides = new ArrayList<Step>();
        if (test.then() != null) {
            sides.add(new Step(time.text(test.then().effectiveAt().getEpochSecond()), "A"));
        }
        if (test.now() != null) {
            sides.add(new Step(time.text(test.now().effectiveAt().getEpochSecond()), "B"));
        }
        return sides;
    }

    private static String kind(ObservationRow row, ComparedTest test) {
        var later = test.now();
        return later != null && row.id().equals(later.id()) && test.isMarked() ? "marked" : "plain";
    }

    private static double upper(ObservationRow row, Scale figures) {
        var high = row.high();
        return high == null ? TOP : Math.max(TOP, figures.at(high.doubleValue()));
    }

    private static double lower(ObservationRow row, Scale figures) {
        var low = row.low();
        return low == null ? BOTTOM : Math.min(BOTTOM, figures.at(low.doubleValue()));
    }

    /** From a round figure under the least to a round one over the most. */
    private static Scale scale(List<ObservationRow> rows, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        var least = rows.stream().mapToDouble(CourseChart::value).min().orElseThrow();
        var most = rows.stream().mapToDouble(CourseChart::value).max().orElseThrow();
        if (low != null) {
            most = Math.max(most, low.doubleValue());
        }
        if (high != null) {
            least = Math.min(least, high.doubleValue());
        }
        var step = step(least, most);
        return new Scale(
                Math.floor((least - step / 4) / step) * step, Math.ceil((most + step / 4) / step) * step, BOTTOM, TOP);
    }

    private static double step(double least, double most) {
        var span = most > least ? most - least : Math.max(Math.abs(most), 1);
        var size = Math.pow(10, Math.floor(Math.log10(span / MOST_STEPS)));
        for (var nice : NICE) {
            if (span / (nice * size) <= MOST_STEPS) {
                return nice * size;
            }
        }
        return 10 * size;
    }

    private static List<Step> steps(Scale figures) {
        var step = step(figures.from(), figures.to());
        var steps = new ArrayList<Step>();
        for (var at = figures.from(); at <= figures.to() + step / 1000; at += step) {
            steps.add(new Step(
                    number(figures.at(at)),
                    new BigDecimal(at)
                            .round(new java.math.MathContext(6))
                            .stripTrailingZeros()
                            .toPlainString()));
        }
        return steps;
    }

    private static List<Step> months(Instant from, Instant until, ZoneId zone, Scale time, Labels labels) {
        var all = (int) (Duration.between(from, until).toDays() / 30) + 1;
        var every = Math.max(1, (all + MOST_MONTHS - 1) / MOST_MONTHS);
        var steps = new ArrayList<Step>();
        var month = from.atZone(zone).toLocalDate().withDayOfMonth(1).plusMonths(1);
        while (month.atStartOfDay(zone).toInstant().isBefore(until)) {
            var at = month.atStartOfDay(zone).toInstant();
            steps.add(new Step(time.text(at.getEpochSecond()), labels.month(at)));
            month = month.plusMonths(every);
        }
        return steps;
    }

    private static double value(ObservationRow row) {
        return row.drawn().orElseThrow().doubleValue();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private record Scale(double from, double to, double first, double last) {
        double at(double value) {
            return first + (value - from) / (to - from) * (last - first);
        }

        String text(double value) {
            return number(at(value));
        }
    }
}
