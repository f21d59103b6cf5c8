package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ohms.shared.error.Refusal;

/** Nobody is booked with somebody who is away. */
@ApplicationScoped
class NotWhileAway implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        return booking.working()
                .awayDuring(booking.time())
                .map(away -> Refusal.of(AppointmentRefusal.PRACTITIONER_AWAY));
    }
}
