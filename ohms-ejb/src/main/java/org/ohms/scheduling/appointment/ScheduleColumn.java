package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.availability.ExceptionId;
import org.ohms.scheduling.practitioner.PractitionerRow;

/**
 * One practitioner's day: what is booked, what is closed and why, what is free.
 *
 * @param roomName usual room; empty when there is none
 * @param visits by time; cancelled ones and holds that ran out are left out
 * @param closed times without visits, by time
 * @param free bookable pieces of half an hour at most that lie ahead, by time
 */
public record ScheduleColumn(
        PractitionerRow practitioner,
        String roomName,
        List<AppointmentRow> visits,
        List<Closed> closed,
        List<Free> free) {
    /** Why a time is closed. */
    public enum Why {
        OFF,
        BREAK,
        AWAY
    }

    /**
     * A closed time.
     *
     * @param label what a break is; empty otherwise
     * @param absence which absence; null when it is none
     * @param reason of the absence; null when it is none
     * @param recordedAt when the absence was recorded; null when it is none
     * @param toMove visits of the day that wait to be moved because of the absence
     */
    public record Closed(
            Instant startsAt,
            Instant endsAt,
            Why why,
            String label,
            @Nullable ExceptionId absence,
            @Nullable AwayReason reason,
            @Nullable Instant recordedAt,
            int toMove) {}

    /** A bookable piece. */
    public record Free(Instant startsAt, Instant endsAt) {
        public long minutes() {
            return java.time.Duration.between(startsAt, endsAt).toMinutes();
        }
    }

    public ScheduleColumn {
        visits = List.copyOf(visits);
        closed = List.copyOf(closed);
        free = List.copyOf(free);
    }
}
