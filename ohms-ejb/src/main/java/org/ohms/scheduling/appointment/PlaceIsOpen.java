package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ohms.shared.error.Refusal;

/** Visits happen at places that are open, in rooms they have. */
@ApplicationScoped
class PlaceIsOpen implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        var room = booking.room();
        if (!booking.place().open()) {
            return Optional.of(Refusal.of(AppointmentRefusal.PLACE_CLOSED));
        }
        return room != null && booking.place().room(room).filter(r -> r.open()).isEmpty()
                ? Optional.of(Refusal.of(AppointmentRefusal.UNKNOWN_ROOM))
                : Optional.empty();
    }
}
