package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/**
 * Which visits another system asks for; days on the clock of the places, both ends included.
 *
 * @param practitioner null for all
 * @param patient null for all
 * @param statuses empty for all, cancelled ones included
 * @param after the last visit of the page before; null for the first page
 * @param size how many at most
 */
public record VisitSearch(
        @Nullable PractitionerId practitioner,
        @Nullable PatientId patient,
        LocalDate from,
        LocalDate until,
        Set<AppointmentStatus> statuses,
        @Nullable Mark after,
        int size) {
    /** Where a page ends: pages stay whole although visits are booked meanwhile. */
    public record Mark(Instant startsAt, UUID visit) {}

    public VisitSearch {
        statuses = Set.copyOf(statuses);
    }
}
