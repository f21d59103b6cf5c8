package org.ohms.telemedicine.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/** What happened in the room of a video visit, in ids. Observed in the transaction of the change unless it says otherwise. */
public sealed interface VideoVisitEvent {
    VideoVisitId visit();

    /** Who is there, waits or was let in is different now. */
    record Changed(VideoVisitId visit) implements VideoVisitEvent {}

    /** One browser has something for another one. */
    record Signalled(VideoVisitId visit, UUID participant) implements VideoVisitEvent {}

    /** Something was written. */
    record Said(VideoVisitId visit) implements VideoVisitEvent {}

    /**
     * The room was closed.
     *
     * @param startedAt when the patient was let in; null when it never came to that
     */
    record Ended(
            VideoVisitId visit,
            AppointmentId appointment,
            PatientId patient,
            PractitionerId practitioner,
            @Nullable Instant startedAt,
            Instant endedAt)
            implements VideoVisitEvent {}
}
