package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ohms.shared.error.Refusal;

/** A video visit is booked for a service that can be done by video. */
@ApplicationScoped
class VideoIsOffered implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        return booking.video() && !booking.service().video()
                ? Optional.of(Refusal.of(AppointmentRefusal.NO_VIDEO))
                : Optional.empty();
    }
}
