package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** Lets holds go that have run out and tells it, so that every screen that shows them taken sees them free. */
@ApplicationScoped
class RunOutHolds {
    @Inject
    Appointments appointments;

    @Inject
    Event<AppointmentEvent> events;

    /** Those of either in the way of the span; with neither, all within it. */
    List<AppointmentEvent.Visit> release(
            @Nullable PractitionerId practitioner, @Nullable PatientId patient, TimeSlot span) {
        var released = appointments.releaseRunOut(practitioner, patient, span);
        released.forEach(visit -> events.fire(new AppointmentEvent.Released(visit)));
        return released;
    }
}
