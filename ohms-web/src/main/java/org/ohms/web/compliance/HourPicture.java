package org.ohms.web.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ohms.compliance.audit.AuditHour;

/**
 * The bars above the list: lines per hour, per day when the period is longer, per week when it is very long. All figures
 * are in the units of the drawing, 1290 wide and 70 high.
 */
record HourPicture(List<Bar> bars, List<Mark> marks, List<Flag> flags) {
    private static final int WIDTH = 1290;
    private static final int EDGE = 15;
    private static final double FLOOR = 50;
    private static final double TALLEST = 38;
    private static final int MOST_LABELS = 13;
    private static final double FLAG = 14;
    private static final double ROOM_FOR_LABEL = 200;

    /** One stretch of time: where it stands, how tall it is, and its label; empty for most. */
    public record Bar(String x, String y, String width, String height, String middle, String label) {}

    /** Refusals happened here. */
    public record Mark(String middle, String path) {}

    /** Somebody opened a record in an emergency here. */
    public record Flag(String middle, String left, String text, String label) {}

    /** What a flag says. */
    record Named(Instant at, String label) {}

    /** The same picture with a flag at each of these moments; only the first flags that have the room carry their words. */
    HourPicture flagged(List<Named> named, Instant from, Instant until) {
        var span = Math.max(1, Duration.between(from, until).toMillis());
        var drawn = new ArrayList<Flag>();
        var taken = Double.MAX_VALUE;
        for (var one : named) {
            var x = EDGE
                    + (WIDTH - 2 * EDGE)
                            * (double) Duration.between(from, one.at()).toMillis()
                            / span;
            var isRoom = x + ROOM_FOR_LABEL < Math.min(taken, WIDTH);
            drawn.add(new Flag(number(x), number(x - FLAG / 2), number(x + FLAG / 2 + 4), isRoom ? one.label() : ""));
            taken = x;
        }
        return new HourPicture(bars, marks, drawn);
    }

    static HourPicture of(List<AuditHour> hours, Instant from, Instant until, ZoneId zone) {
        var step = Step.over(Duration.between(from, until));
        var starts = starts(step, from.atZone(zone), until);
        var lines = new long[starts.size()];
        var refused = new long[starts.size()];
        for (var hour : hours) {
            var at = indexOf(hour.hour(), starts);
            lines[at] += hour.lines();
            refused[at] += hour.refused();
        }
        return drawn(starts, lines, refused, DateTimeFormatter.ofPattern(step.pattern, Locale.ENGLISH));
    }

    private static HourPicture drawn(
            List<ZonedDateTime> starts, long[] lines, long[] refused, DateTimeFormatter format) {
        var most = Math.max(1, java.util.Arrays.stream(lines).max().orElse(1));
        var slot = (double) (WIDTH - 2 * EDGE) / starts.size();
        var every = (starts.size() + MOST_LABELS - 1) / MOST_LABELS;
        var bars = new ArrayList<Bar>();
        var marks = new ArrayList<Mark>();
        for (var i = 0; i < starts.size(); i++) {
            var x = EDGE + i * slot;
            var middle = number(x + slot / 2);
            var height = lines[i] == 0 ? 0 : Math.max(1, TALLEST * lines[i] / most);
            bars.add(new Bar(
                    number(x + slot * .06),
                    number(FLOOR - height),
                    number(slot * .88),
                    number(height),
                    middle,
                    i % every == every / 2 ? format.format(starts.get(i)) : ""));
            if (refused[i] > 0) {
                marks.add(new Mark(middle, octagon(x + slot / 2)));
            }
        }
        return new HourPicture(bars, marks, List.of());
    }

    private static String octagon(double middle) {
        return "M" + number(middle - 3.5) + " 1h7l4.5 4.5v6l-4.5 4.5h-7l-4.5-4.5v-6z";
    }

    private static List<ZonedDateTime> starts(Step step, ZonedDateTime from, Instant until) {
        var starts = new ArrayList<ZonedDateTime>();
        for (var start = from.truncatedTo(step == Step.HOUR ? ChronoUnit.HOURS : ChronoUnit.DAYS);
                start.toInstant().isBefore(until);
                start = step.after(start)) {
            starts.add(start);
        }
        return starts.isEmpty() ? List.of(from) : starts;
    }

    /** The last stretch that begins at or before the moment. */
    private static int indexOf(Instant moment, List<ZonedDateTime> starts) {
        var at = 0;
        while (at + 1 < starts.size() && !starts.get(at + 1).toInstant().isAfter(moment)) {
            at++;
        }
        return at;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private enum Step {
        HOUR("HH:mm"),
        DAY("d MMM"),
        WEEK("d MMM");

        private final String pattern;

        Step(String pattern) {
            this.pattern = pattern;
        }

        static Step over(Duration period) {
            if (period.compareTo(Duration.ofHours(50)) <= 0) {
                return HOUR;
            }
            return period.compareTo(Duration.ofDays(62)) <= 0 ? DAY : WEEK;
        }

        ZonedDateTime after(ZonedDateTime start) {
            return switch (this) {
                case HOUR -> start.plusHours(1);
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
            };
        }
    }
}
