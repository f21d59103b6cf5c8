package org.ohms.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ohms.scheduling.availability.Stretches;
import org.ohms.scheduling.availability.WorkingTime;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.time.TimeSlot;

/** Lays one practitioner's visits over their hours: what is closed, what is free. Pure. */
final class ColumnMaker {
    private static final long PIECE_SECONDS = Duration.ofMinutes(30).toSeconds();
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private ColumnMaker() {}

    static ScheduleColumn make(
            PractitionerRow who,
            String roomName,
            WorkingTime working,
            List<AppointmentRow> visits,
            TimeSlot day,
            Instant now) {
        var closed = new ArrayList<ScheduleColumn.Closed>();
        working.away().stream().filter(a -> a.time().overlaps(day)).forEach(a -> {
            var part = within(a.time(), day);
            var toMove = (int) visits.stream()
                    .filter(v -> v.toMove()
                            && TimeSlot.between(v.startsAt(), v.endsAt()).overlaps(a.time()))
                    .count();
            closed.add(new ScheduleColumn.Closed(
                    part.startsAt(),
                    part.endsAt(),
                    ScheduleColumn.Why.AWAY,
                    "",
                    a.absence(),
                    a.reason(),
                    a.recordedAt(),
                    toMove));
        });
        var away = working.away().stream().map(a -> a.time()).toList();
        working.breaks().stream()
                .filter(b -> b.time().overlaps(day))
                .forEach(b -> without(within(b.time(), day), away)
                        .forEach(t -> closed.add(closed(t, ScheduleColumn.Why.BREAK, b.label()))));
        var covered = new ArrayList<TimeSlot>(away);
        working.breaks().forEach(b -> covered.add(b.time()));
        working.open().forEach(o -> covered.add(o.time()));
        without(day, covered).forEach(t -> closed.add(closed(t, ScheduleColumn.Why.OFF, "")));
        closed.sort(Comparator.comparing(ScheduleColumn.Closed::startsAt));
        return new ScheduleColumn(who, roomName, visits, closed, free(working, visits, day, now));
    }

    private static List<ScheduleColumn.Free> free(
            WorkingTime working, List<AppointmentRow> visits, TimeSlot day, Instant now) {
        var taken = new ArrayList<TimeSlot>();
        visits.stream()
                .filter(v -> v.status().takesTime())
                .forEach(v -> taken.add(TimeSlot.between(v.startsAt(), v.endsAt())));
        var free = new ArrayList<ScheduleColumn.Free>();
        working.open().stream()
                .filter(o -> o.time().overlaps(day))
                .flatMap(o -> without(within(o.time(), day), taken).stream())
                .forEach(gap -> pieces(gap, now, free));
        return free;
    }

    /** Cuts a gap at full and half hours; what has begun is no longer free. */
    private static void pieces(TimeSlot gap, Instant now, List<ScheduleColumn.Free> free) {
        var start = gap.startsAt();
        while (start.isBefore(gap.endsAt())) {
            var next = Instant.ofEpochSecond(
                    start.getEpochSecond() - Math.floorMod(start.getEpochSecond(), PIECE_SECONDS) + PIECE_SECONDS);
            var end = next.isAfter(gap.endsAt()) ? gap.endsAt() : next;
            if (!start.isBefore(now) && Duration.between(start, end).compareTo(SHORTEST) >= 0) {
                free.add(new ScheduleColumn.Free(start, end));
            }
            start = end;
        }
    }

    private static ScheduleColumn.Closed closed(TimeSlot time, ScheduleColumn.Why why, String label) {
        return new ScheduleColumn.Closed(time.startsAt(), time.endsAt(), why, label, null, null, null, 0);
    }

    private static TimeSlot within(TimeSlot time, TimeSlot day) {
        return TimeSlot.between(
                time.startsAt().isBefore(day.startsAt()) ? day.startsAt() : time.startsAt(),
                time.endsAt().isAfter(day.endsAt()) ? day.endsAt() : time.endsAt());
    }

    private static List<TimeSlot> without(TimeSlot whole, List<TimeSlot> taken) {
        return Stretches.minus(whole, taken);
    }
}
