package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ohms.shared.error.Refusal;

/** Nobody is booked with somebody who has left. */
@ApplicationScoped
class PractitionerIsHere implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        return booking.practitioner().active()
                ? Optional.empty()
                : Optional.of(Refusal.of(AppointmentRefusal.PRACTITIONER_RETIRED));
    }
}
