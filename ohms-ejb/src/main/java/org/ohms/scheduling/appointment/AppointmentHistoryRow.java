package org.ohms.scheduling.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;

/**
 * One line of a visit's history.
 *
 * @param what happened then
 * @param status afterwards
 * @param by null for the hospital itself
 * @param byName empty when unknown
 * @param startsAt time of the visit afterwards
 * @param cameFrom where it was before; null unless it was moved
 */
public record AppointmentHistoryRow(
        Instant at,
        What what,
        AppointmentStatus status,
        @Nullable AccountId by,
        String byName,
        Instant startsAt,
        Instant endsAt,
        PractitionerId practitioner,
        @Nullable CameFrom cameFrom) {
    /** Kinds of lines. */
    public enum What {
        HELD,
        RELEASED,
        BOOKED,
        CONFIRMED,
        MOVED,
        CANCELLED,
        ARRIVED,
        ROOMED,
        STARTED,
        FINISHED,
        NO_SHOW,
        UNDONE,
        TO_MOVE,
        NOT_TO_MOVE
    }

    /** Practitioner and time before a move. */
    public record CameFrom(PractitionerId practitioner, Instant startsAt, Instant endsAt) {}
}
