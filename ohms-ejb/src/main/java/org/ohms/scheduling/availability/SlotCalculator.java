package org.ohms.scheduling.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.time.TimeSlot;

/**
 * Computes free slots: open hours minus what is taken, cut into pieces as long as the service with the time around it.
 * The grid of each gap begins where the gap begins (on a full five minutes), so no time is wasted behind a short visit,
 * and the same question always gets the same answer. Slots never overlap and never leave the open hours.
 */
public final class SlotCalculator {
    private static final long GRID_SECONDS = Duration.ofMinutes(5).toSeconds();

    private SlotCalculator() {}

    /**
     * Free slots of one practitioner for one service, in order.
     *
     * @param busy what takes the practitioner or one of the rooms; other people's times are ignored
     * @param earliest no slot starts before it
     */
    public static List<Slot> free(WorkingTime working, List<BusyTime> busy, ServiceRow service, Instant earliest) {
        var slots = new ArrayList<Slot>();
        var taken = new ArrayList<TimeSlot>();
        var open = working.open().stream()
                .filter(o -> o.isFor(service.id()))
                .sorted(Comparator.comparing(o -> o.time().startsAt()))
                .toList();
        for (var stretch : open) {
            var inTheWay = new ArrayList<>(taken);
            busy.stream().filter(b -> concerns(b, working, stretch)).forEach(b -> inTheWay.add(b.occupied()));
            for (var gap : Stretches.minus(stretch.time(), inTheWay)) {
                cut(gap, service, earliest)
                        .forEach(time ->
                                slots.add(new Slot(working.practitioner(), stretch.place(), stretch.room(), time)));
            }
            taken.add(stretch.time());
        }
        return slots;
    }

    private static boolean concerns(BusyTime busy, WorkingTime working, OpenStretch stretch) {
        return busy.practitioner().equals(working.practitioner())
                || (stretch.room() != null && Objects.equals(busy.room(), stretch.room()));
    }

    private static List<TimeSlot> cut(TimeSlot gap, ServiceRow service, Instant earliest) {
        var found = new ArrayList<TimeSlot>();
        var start = onGrid(gap.startsAt().plus(service.before()));
        while (true) {
            var end = start.plus(service.length());
            if (end.plus(service.after()).isAfter(gap.endsAt())) {
                return found;
            }
            if (!start.isBefore(earliest)) {
                found.add(TimeSlot.between(start, end));
            }
            start = onGrid(end.plus(service.after()).plus(service.before()));
        }
    }

    private static Instant onGrid(Instant moment) {
        var seconds = moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
        var over = Math.floorMod(seconds, GRID_SECONDS);
        return Instant.ofEpochSecond(over == 0 ? seconds : seconds - over + GRID_SECONDS);
    }
}
