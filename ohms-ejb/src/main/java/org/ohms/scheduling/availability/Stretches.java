package org.ohms.scheduling.availability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ohms.shared.time.TimeSlot;

/** Arithmetic with stretches of time. */
public final class Stretches {
    private Stretches() {}

    /** What is left of a stretch when others are taken out of it, in order. */
    public static List<TimeSlot> minus(TimeSlot whole, Collection<TimeSlot> taken) {
        var left = List.of(whole);
        for (var one : taken) {
            if (!one.overlaps(whole)) {
                continue;
            }
            var next = new ArrayList<TimeSlot>();
            for (var piece : left) {
                if (!piece.overlaps(one)) {
                    next.add(piece);
                    continue;
                }
                if (piece.startsAt().isBefore(one.startsAt())) {
                    next.add(TimeSlot.between(piece.startsAt(), one.startsAt()));
                }
                if (one.endsAt().isBefore(piece.endsAt())) {
                    next.add(TimeSlot.between(one.endsAt(), piece.endsAt()));
                }
            }
            left = next;
        }
        return left;
    }
}
