package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ohms.shared.error.Refusal;

/** Visits lie within somebody's hours for that place and service. An absence is another matter. */
@ApplicationScoped
class WithinWorkingHours implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        if (booking.working().awayDuring(booking.time()).isPresent()) {
            return Optional.empty();
        }
        var place = booking.place();
        return place != null
                        && booking.working()
                                .openFor(
                                        booking.time(),
                                        place.id(),
                                        booking.service().id())
                                .isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(AppointmentRefusal.OUTSIDE_HOURS));
    }

    @Override
    public boolean mayBeOverridden() {
        return true;
    }
}
