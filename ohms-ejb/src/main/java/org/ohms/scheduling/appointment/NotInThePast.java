package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ohms.shared.error.Refusal;

/** Nobody is booked into a time that has begun. */
@ApplicationScoped
class NotInThePast implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        return booking.time().startsBefore(booking.now())
                ? Optional.of(Refusal.of(AppointmentRefusal.IN_THE_PAST))
                : Optional.empty();
    }
}
