package org.ohms.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ohms.shared.time.TimeSlot;

/**
 * Turns hours on the clock of a place into moments. Hours are open exactly while that clock shows a time within them:
 * where the clock jumps ahead in spring, the hour it leaves out is nobody's; where it falls back in autumn, the hour it
 * shows twice is open twice, each as a stretch of its own.
 */
final class WallClock {
    private WallClock() {}

    /**
     * The moments at which the clock shows the date and a time from {@code from} up to {@code until}.
     *
     * @param until midnight means the end of the day
     * @return in order, never touching; empty when the whole time falls into a jump ahead
     */
    static List<TimeSlot> moments(LocalDate date, LocalTime from, LocalTime until, ZoneId zone) {
        var first = date.atTime(from);
        var last = until.equals(LocalTime.MIDNIGHT) ? date.plusDays(1).atStartOfDay() : date.atTime(until);
        var horizon = last.toInstant(ZoneOffset.MIN);
        var found = new ArrayList<TimeSlot>();
        var begin = first.toInstant(ZoneOffset.MAX);
        while (begin.isBefore(horizon)) {
            var jump = zone.getRules().nextTransition(begin);
            var end = jump == null || jump.getInstant().isAfter(horizon) ? horizon : jump.getInstant();
            var offset = zone.getRules().getOffset(begin);
            var opens = later(first.toInstant(offset), begin);
            var closes = earlier(last.toInstant(offset), end);
            if (opens.isBefore(closes)) {
                join(found, opens, closes);
            }
            begin = end;
        }
        return found;
    }

    private static void join(List<TimeSlot> found, Instant opens, Instant closes) {
        var previous = found.isEmpty() ? null : found.get(found.size() - 1);
        if (previous != null && previous.endsAt().equals(opens)) {
            found.set(found.size() - 1, TimeSlot.between(previous.startsAt(), closes));
        } else {
            found.add(TimeSlot.between(opens, closes));
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
