package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ohms.shared.error.Refusal;

/** A service is booked while it is offered, with somebody who offers it. */
@ApplicationScoped
class ServiceIsOffered implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        return booking.service().offered()
                        && booking.service().isOfferedBy(booking.practitioner().specialties())
                ? Optional.empty()
                : Optional.of(Refusal.of(AppointmentRefusal.SERVICE_NOT_OFFERED));
    }
}
