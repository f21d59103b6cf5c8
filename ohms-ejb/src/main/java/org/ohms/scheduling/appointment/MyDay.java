package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.practitioner.PractitionerRow;

/**
 * The day of the practitioner who asks.
 *
 * @param practitioner null when the person is no practitioner: then there are no visits either
 * @param visits by time
 * @param next the visit to turn to: the one under way, else who has waited longest, else the next to come; null when
 *     nobody is left
 */
public record MyDay(
        LocalDate day,
        ZoneId zone,
        Instant now,
        @Nullable PractitionerRow practitioner,
        List<AppointmentRow> visits,
        StateCounts counts,
        @Nullable AppointmentId next) {
    public MyDay {
        visits = List.copyOf(visits);
    }
}
