package org.ohms.telemedicine.visit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.shared.id.PatientId;

/**
 * A video visit as its page shows it.
 *
 * @param row the visit in the schedule
 * @param opensAt from when people may come in
 * @param startedAt when the patient was let in; null before that
 * @param endedAt when the room was closed; null before that
 * @param minutes how long it took; zero when it never began or goes on
 * @param summary what the patient was told at the end; empty when nobody wrote it
 * @param tookPart names of those who came, in the order in which they came
 * @param guests who is invited, those whose invitation was withdrawn not among them
 * @param messages what was written, the oldest first
 */
public record VideoVisitDetails(
        AppointmentRow row,
        PatientId patient,
        VideoStanding standing,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long minutes,
        String summary,
        List<String> tookPart,
        List<GuestRow> guests,
        List<VideoMessageRow> messages) {
    public VideoVisitDetails {
        tookPart = List.copyOf(tookPart);
        guests = List.copyOf(guests);
        messages = List.copyOf(messages);
    }

    public boolean isOpen() {
        return standing == VideoStanding.OPEN;
    }

    /** Whether somebody can still be invited: the room is not closed, and it takes place. */
    public boolean isInviting() {
        return standing == VideoStanding.OPEN || standing == VideoStanding.TOO_EARLY;
    }
}
