package org.ohms.web.scheduling;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.ohms.scheduling.appointment.PractitionerWeek;
import org.ohms.scheduling.appointment.ScheduleColumn;

/** The hours a week's grid shows: the same on each day, wide enough for every visit and every open hour. */
final class WeekHours {
    private final List<PractitionerWeek.Day> days;
    private final ZoneId zone;
    private final int from;
    private final int until;

    WeekHours(List<PractitionerWeek.Day> days, LocalTime usualFrom, LocalTime usualUntil, ZoneId zone) {
        this.days = days;
        this.zone = zone;
        var first = usualFrom.getHour();
        var last = usualUntil.getHour();
        for (var day : days) {
            for (var time : (Iterable<LocalTime>) begins(day.column())::iterator) {
                first = Math.min(first, time.getHour());
            }
            for (var time : (Iterable<LocalTime>) ends(day.column())::iterator) {
                last = Math.max(
                        last, time.equals(LocalTime.MIDNIGHT) ? 24 : time.getHour() + (time.getMinute() > 0 ? 1 : 0));
            }
        }
        this.from = first;
        this.until = last;
    }

    private Stream<LocalTime> begins(ScheduleColumn column) {
        return Stream.concat(
                column.visits().stream().map(visit -> wall(visit.startsAt())),
                column.free().stream().map(free -> wall(free.startsAt())));
    }

    private Stream<LocalTime> ends(ScheduleColumn column) {
        return Stream.concat(
                column.visits().stream().map(visit -> wall(visit.endsAt())),
                column.free().stream().map(free -> wall(free.endsAt())));
    }

    private LocalTime wall(java.time.Instant moment) {
        return LocalTime.from(moment.atZone(zone));
    }

    /** The grid of one of the days. */
    GridGeometry of(int day) {
        var date = days.get(day).date();
        return new GridGeometry(
                date.atTime(from, 0).atZone(zone).toInstant(),
                date.atStartOfDay().plusHours(until).atZone(zone).toInstant(),
                zone);
    }
}
