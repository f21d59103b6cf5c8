package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.shared.id.PatientId;

/**
 * A day at a place, one column for each practitioner.
 *
 * @param opensAt full hour at or before the first hours or visit of the day
 * @param closesAt full hour at or after the last
 * @param now the moment it was read
 * @param covers what is known of the insurance of the patients who come; empty for those who may not know
 * @param inCare those who are here and whose signs the one who reads may take; empty for those who take nobody's
 */
public record DayGrid(
        LocalDate day,
        PlaceRow place,
        ZoneId zone,
        Instant opensAt,
        Instant closesAt,
        Instant now,
        List<ScheduleColumn> columns,
        StateCounts counts,
        Map<PatientId, CoverMark> covers,
        Set<PatientId> inCare) {
    public DayGrid {
        columns = List.copyOf(columns);
        covers = Map.copyOf(covers);
        inCare = Set.copyOf(inCare);
    }

    /** The same day with what is known of its patients. */
    DayGrid marked(Map<PatientId, CoverMark> known, Set<PatientId> cared) {
        return new DayGrid(day, place, zone, opensAt, closesAt, now, columns, counts, known, cared);
    }

    public List<AppointmentRow> visits() {
        return columns.stream().flatMap(c -> c.visits().stream()).toList();
    }
}
