package org.ohms.web.records;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.records.compare.ComparedTest;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.encounter.EncounterRow;
import org.ohms.records.goal.GoalRow;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.records.observation.ObservationRow;

/**
 * One test drawn into 720 by 290, and more below for what was taken in the same time: a line through its figures, the laboratory's range behind it, what the figure is to be,
 * the two results that are compared, and what happened in the same time below the axis. The line has a gap where the test
 * was not made for more than twice the usual time.
 *
 * @param steps of the scale at the left
 * @param months below
 * @param lines the points of each piece of the line, as SVG writes them
 * @param bandY upper edge of the range; empty when there is none
 * @param targets what the figure is to be over and under
 * @param sides the earlier and the later of the two
 * @param lanes what was taken, each in a lane of its own below the axis
 * @param height of the whole drawing
 * @param callout what stands beside the mark; null when nothing is marked
 */
public record CourseChart(
        List<Step> steps,
        List<Step> months,
        List<String> lines,
        List<Dot> dots,
        String bandY,
        String bandHeight,
        List<Step> targets,
        List<Step> sides,
        @Nullable Callout callout,
        List<Dot> events,
        List<Lane> lanes,
        String height) {
    private static final double LEFT = 52;
    private static final double RIGHT = 706;
    private static final double TOP = 26;
    private static final double BOTTOM = 226;
    private static final double EVENTS = 266;
    private static final double LANES = 286;
    private static final double LANE = 21;
    private static final double LANE_HIGH = 16;
    private static final double LEAST_LANE = 6;
    private static final double LETTER = 5.6;
    private static final int HEIGHT = 290;
    private static final int MOST_LANES = 8;
    private static final int MOST_STEPS = 5;
    private static final int MOST_MONTHS = 6;
    private static final double CALLOUT_WIDTH = 196;
    private static final double CALLOUT_HEIGHT = 42;
    private static final double CALLOUT_AWAY = 18;
    private static final int GAP_OVER_USUAL = 2;
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

    /**
     * How long something was taken.
     *
     * @param text written into the lane, or beside a short one
     * @param said what a reader hears of it
     * @param anchor whether the text begins or ends at its place
     */
    public record Lane(
            String x,
            String y,
            String width,
            String text,
            String textX,
            String textY,
            String anchor,
            String said,
            boolean paused) {}

    /** What is said of the mark, in a box beside it. */
    public record Callout(
            String x, String y, String text, String first, String firstY, String second, String secondY) {}

    /** What writes dates and figures in the words of the page. */
    interface Labels {
        String month(Instant moment);

        String figure(ObservationRow row);

        String event(EncounterRow event);

        /** What was taken and when, as far as anybody knows. */
        String medicine(TakenMedicine medicine);

        /** What the figure is to be over, or under. */
        String target(BigDecimal figure, boolean over);

        /** By how much it changed in how long, and which limit that is over. */
        List<String> mark(ComparedTest test);
    }

    /** Nothing to draw without a figure. */
    static @Nullable CourseChart of(
            ComparedTest test,
            @Nullable GoalRow goal,
            List<EncounterRow> events,
            List<TakenMedicine> medicines,
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
        var figures = scale(rows, latest, goal);
        return new CourseChart(
                steps(figures),
                months(begin, until, zone, time, labels),
                pieces(rows).stream()
                        .map(piece -> piece.stream()
                                .map(row ->
                                        time.text(row.effectiveAt().getEpochSecond()) + "," + figures.text(value(row)))
                                .collect(Collectors.joining(" ")))
                        .toList(),
                rows.stream()
                        .map(row -> new Dot(
                                time.text(row.effectiveAt().getEpochSecond()),
                                figures.text(value(row)),
                                labels.figure(row),
                                kind(row, test)))
                        .toList(),
                latest.hasRange() ? number(upper(latest, figures)) : "",
                latest.hasRange() ? number(Math.max(0.5, lower(latest, figures) - upper(latest, figures))) : "",
                targets(goal, figures, labels),
                sides(test, time),
                callout(test, time, figures, labels),
                events.stream()
                        .filter(event -> !event.startsAt().isBefore(begin)
                                && !event.startsAt().isAfter(until))
                        .map(event -> new Dot(
                                time.text(event.startsAt().getEpochSecond()),
                                number(EVENTS),
                                labels.event(event),
                                event.kind() == EncounterKind.EMERGENCY ? "crit" : "plain"))
                        .toList(),
                lanes(medicines, begin, until, zone, time, labels),
                number(HEIGHT + LANE * Math.min(MOST_LANES, medicines.size())));
    }

    /** What is only known to the month or the year begins with its first day, and ends with its last. */
    private static List<Lane> lanes(
            List<TakenMedicine> medicines, Instant from, Instant until, ZoneId zone, Scale time, Labels labels) {
        var lanes = new ArrayList<Lane>();
        for (var one : medicines.subList(0, Math.min(MOST_LANES, medicines.size()))) {
            var started = one.started();
            var stopped = one.stopped();
            var first = started == null
                    ? from
                    : latest(from, started.earliest().atStartOfDay(zone).toInstant());
            var last = stopped == null
                    ? until
                    : earliest(
                            until,
                            stopped.latest().plusDays(1).atStartOfDay(zone).toInstant());
            var x = Math.min(time.at(first.getEpochSecond()), RIGHT - LEAST_LANE);
            var width = Math.max(LEAST_LANE, time.at(last.getEpochSecond()) - x);
            var y = LANES + LANE * lanes.size();
            var fits = one.name().length() * LETTER + 12 <= width;
            var before = !fits && x - LEFT > one.name().length() * LETTER;
            lanes.add(new Lane(
                    number(x),
                    number(y),
                    number(width),
                    one.name(),
                    number(before ? x - 6 : fits ? x + 6 : x + width + 6),
                    number(y + LANE_HIGH - 4),
                    before ? "end" : "start",
                    labels.medicine(one),
                    one.course() == TakenMedicine.Course.PAUSED));
        }
        return lanes;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The figures in pieces: over a long time without one nobody knows how it went. */
    private static List<List<ObservationRow>> pieces(List<ObservationRow> rows) {
        var gaps = new ArrayList<Long>();
        for (var i = 1; i < rows.size(); i++) {
            gaps.add(seconds(rows.get(i - 1), rows.get(i)));
        }
        var usual = gaps.stream().sorted().skip(gaps.size() / 2).findFirst().orElse(0L);
        var pieces = new ArrayList<List<ObservationRow>>();
        for (var i = 0; i < rows.size(); i++) {
            if (i == 0 || seconds(rows.get(i - 1), rows.get(i)) > GAP_OVER_USUAL * usual) {
                pieces.add(new ArrayList<>());
            }
            pieces.get(pieces.size() - 1).add(rows.get(i));
        }
        return pieces;
    }

    private static long seconds(ObservationRow earlier, ObservationRow later) {
        return Duration.between(earlier.effectiveAt(), later.effectiveAt()).toSeconds();
    }

    private static List<Step> targets(@Nullable GoalRow goal, Scale figures, Labels labels) {
        var targets = new ArrayList<Step>();
        if (goal != null) {
            var low = goal.low();
            var high = goal.high();
            if (low != null) {
                targets.add(new Step(figures.text(low.doubleValue()), labels.target(low, true)));
            }
            if (high != null) {
                targets.add(new Step(figures.text(high.doubleValue()), labels.target(high, false)));
            }
        }
        return targets;
    }

    private static @Nullable Callout callout(ComparedTest test, Scale time, Scale figures, Labels labels) {
        var later = test.now();
        if (later == null || !test.isMarked() || later.drawn().isEmpty()) {
            return null;
        }
        var x = time.at(later.effectiveAt().getEpochSecond());
        var y = figures.at(value(later));
        var left = x - CALLOUT_AWAY - CALLOUT_WIDTH;
        var at = left >= LEFT ? left : Math.min(x + CALLOUT_AWAY, RIGHT - CALLOUT_WIDTH);
        var top = Math.max(TOP, Math.min(y - CALLOUT_HEIGHT / 2, BOTTOM - CALLOUT_HEIGHT));
        var said = labels.mark(test);
        return new Callout(
                number(at),
                number(top),
                number(at + 8),
                said.get(0),
                number(top + 17),
                said.size() > 1 ? said.get(1) : "",
                number(top + 33));
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
    private static Scale scale(List<ObservationRow> rows, ObservationRow latest, @Nullable GoalRow goal) {
        var low = latest.low();
        var high = latest.high();
        var shown = new ArrayList<Double>(rows.stream().map(CourseChart::value).toList());
        if (goal != null) {
            Stream.<@Nullable BigDecimal>of(goal.low(), goal.high())
                    .filter(Objects::nonNull)
                    .forEach(end -> shown.add(end.doubleValue()));
        }
        var least = shown.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        var most = shown.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
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
