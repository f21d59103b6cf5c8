package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceRow;

/**
 * One visit with everything around it.
 *
 * @param next states it may pass into
 * @param canUndo whether the last arrival or no-show can be taken back
 * @param cancelReason null unless it was cancelled
 * @param cancelNote empty when nobody wrote one
 * @param overrideReason why rules did not count when it was booked; empty when they did
 * @param absence the absence it has to be moved for; null when it stays
 * @param history oldest first
 */
public record AppointmentDetails(
        AppointmentRow row,
        ServiceRow service,
        PractitionerRow practitioner,
        PlaceRow place,
        Set<AppointmentStatus> next,
        boolean canUndo,
        @Nullable CancelReason cancelReason,
        String cancelNote,
        String overrideReason,
        @Nullable ExceptionId absence,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<AppointmentHistoryRow> history) {
    public AppointmentDetails {
        next = Set.copyOf(next);
        history = List.copyOf(history);
    }
}
