package org.ohms.web.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a moment stands on a grid that has a row for each five minutes. Rows are counted in time that passes, so on the
 * two days a year on which the clock jumps nothing overlaps and nothing vanishes; the hours beside the grid are read
 * from the clock.
 */
final class GridGeometry {
    private static final int ROW = 5;
    private static final int DAY = 24 * 60;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Instant opensAt;
    private final Instant closesAt;
    private final ZoneId zone;
    private final int from;

    GridGeometry(Instant opensAt, Instant closesAt, ZoneId zone) {
        var wall = opensAt.atZone(zone);
        this.opensAt = opensAt.minus(Duration.ofMinutes(wall.getMinute()));
        this.closesAt = closesAt;
        this.zone = zone;
        this.from = wall.getHour();
    }

    /** Class that says at which hour the grid begins: {@code from08}. */
    String begin() {
        return String.format(Locale.ROOT, "from%02d", from);
    }

    /** Classes of the whole height: {@code t0800 d600}. */
    String whole() {
        return place(opensAt, closesAt, ROW);
    }

    /** Classes of a stretch, cut to what the grid shows: {@code t0930 d45}. */
    String place(Instant startsAt, Instant endsAt, int shortest) {
        var start = Math.max(0, Math.min(last() - ROW, floor(minutes(startsAt))));
        var end = Math.min(last(), ceiling(minutes(endsAt)));
        return at(start) + " d" + Math.max(shortest, end - start);
    }

    /** Class of a moment: {@code t1020}. */
    String at(Instant moment) {
        return at(floor(minutes(moment)));
    }

    /** Class of the row some minutes before the end, or the first row where the grid is shorter than that. */
    String atMost(Instant moment, int minutesBeforeTheEnd) {
        return at(Math.max(0, Math.min(floor(minutes(moment)), last() - minutesBeforeTheEnd)));
    }

    /** The moment, or when the grid begins if that is later. */
    Instant first(Instant moment) {
        return moment.isBefore(opensAt) ? opensAt : moment;
    }

    /** The moment, or when the grid ends if that is earlier. */
    Instant last(Instant moment) {
        return moment.isAfter(closesAt) ? closesAt : moment;
    }

    boolean shows(Instant moment) {
        return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
    }

    boolean shows(Instant startsAt, Instant endsAt) {
        return startsAt.isBefore(closesAt) && endsAt.isAfter(opensAt);
    }

    /** The full hours beside the grid. */
    List<ScheduleBoard.Mark> hours() {
        var marks = new ArrayList<ScheduleBoard.Mark>();
        for (var hour = opensAt; hour.isBefore(closesAt); hour = hour.plus(Duration.ofHours(1))) {
            marks.add(new ScheduleBoard.Mark(at(hour), clock(hour)));
        }
        return marks;
    }

    String clock(Instant moment) {
        return CLOCK.format(LocalTime.from(moment.atZone(zone)));
    }

    private String at(int minute) {
        var row = Math.min(DAY - ROW, from * 60 + minute);
        return String.format(Locale.ROOT, "t%02d%02d", row / 60, row % 60);
    }

    private int last() {
        return Math.min(DAY - from * 60, Math.max(ROW, ceiling(minutes(closesAt))));
    }

    private int minutes(Instant moment) {
        return (int) Duration.between(opensAt, moment).toMinutes();
    }

    private static int floor(int minutes) {
        return Math.floorDiv(minutes, ROW) * ROW;
    }

    private static int ceiling(int minutes) {
        return -Math.floorDiv(-minutes, ROW) * ROW;
    }
}
