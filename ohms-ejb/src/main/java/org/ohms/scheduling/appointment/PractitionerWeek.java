package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ohms.scheduling.practitioner.PractitionerRow;

/** Seven days of one practitioner, wherever they are. */
public record PractitionerWeek(PractitionerRow practitioner, LocalDate from, ZoneId zone, Instant now, List<Day> days) {
    /** One of the days. */
    public record Day(LocalDate date, ScheduleColumn column) {}

    public PractitionerWeek {
        days = List.copyOf(days);
    }
}
