package org.ohms.scheduling.appointment;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many visits of a day stand where. One that has to be moved counts there and not in its state.
 *
 * @param all every visit that was not cancelled or released
 */
public record StateCounts(Map<AppointmentStatus, Long> byStatus, long toMove, long all) {
    public StateCounts {
        byStatus = Map.copyOf(byStatus);
    }

    public long of(AppointmentStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    static StateCounts of(Iterable<AppointmentRow> rows) {
        var counts = new EnumMap<AppointmentStatus, Long>(AppointmentStatus.class);
        var toMove = 0L;
        var all = 0L;
        for (var row : rows) {
            all++;
            if (row.toMove()) {
                toMove++;
            } else {
                counts.merge(row.status(), 1L, Long::sum);
            }
        }
        return new StateCounts(counts, toMove, all);
    }
}
