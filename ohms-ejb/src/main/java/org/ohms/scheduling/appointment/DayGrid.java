package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ohms.scheduling.place.PlaceRow;

/**
 * A day at a place, one column for each practitioner.
 *
 * @param opensAt full hour at or before the first hours or visit of the day
 * @param closesAt full hour at or after the last
 * @param now the moment it was read
 */
public record DayGrid(
        LocalDate day,
        PlaceRow place,
        ZoneId zone,
        Instant opensAt,
        Instant closesAt,
        Instant now,
        List<ScheduleColumn> columns,
        StateCounts counts) {
    public DayGrid {
        columns = List.copyOf(columns);
    }

    public List<AppointmentRow> visits() {
        return columns.stream().flatMap(c -> c.visits().stream()).toList();
    }
}
