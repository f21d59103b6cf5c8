package org.ohms.scheduling.appointment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** What happened to a visit, in ids. Observed in the transaction of the change unless it says otherwise. */
public sealed interface AppointmentEvent {
    /** The visit as it stands after what happened. */
    Visit visit();

    /**
     * Whom, with whom, when.
     *
     * @param patient null only for a hold without one
     * @param day on the clock of the place
     */
    record Visit(
            AppointmentId appointment,
            @Nullable PatientId patient,
            PractitionerId practitioner,
            ServiceId service,
            TimeSlot time,
            LocalDate day) {}

    record Held(Visit visit) implements AppointmentEvent {}

    /** A hold ran out or was given back. */
    record Released(Visit visit) implements AppointmentEvent {}

    record Booked(Visit visit) implements AppointmentEvent {}

    record Confirmed(Visit visit) implements AppointmentEvent {}

    /** It is somewhere else now. */
    record Rescheduled(Visit visit, PractitionerId fromPractitioner, TimeSlot fromTime, LocalDate fromDay)
            implements AppointmentEvent {}

    record Cancelled(Visit visit, CancelReason reason) implements AppointmentEvent {}

    record Arrived(Visit visit) implements AppointmentEvent {}

    record Roomed(Visit visit) implements AppointmentEvent {}

    record Started(Visit visit) implements AppointmentEvent {}

    record Fulfilled(Visit visit) implements AppointmentEvent {}

    /** The patient did not come. */
    record Missed(Visit visit) implements AppointmentEvent {}

    /** A mistaken arrival or no-show was taken back. */
    record Undone(Visit visit, AppointmentStatus mistaken) implements AppointmentEvent {}

    /** It has to be moved because its provider is away, or no longer has to be. */
    record Marked(Visit visit, boolean toMove) implements AppointmentEvent {}
}
