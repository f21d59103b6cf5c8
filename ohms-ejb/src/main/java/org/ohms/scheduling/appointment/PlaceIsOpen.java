package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;

/** Visits happen somewhere: at places that are open, in rooms they have. */
@ApplicationScoped
class PlaceIsOpen implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        var room = booking.room();
        var place = booking.place();
        if (place == null) {
            return Optional.of(Refusal.of(CommonRefusal.REQUIRED).at("place"));
        }
        if (!place.open()) {
            return Optional.of(Refusal.of(AppointmentRefusal.PLACE_CLOSED));
        }
        return room != null && place.room(room).filter(r -> r.open()).isEmpty()
                ? Optional.of(Refusal.of(AppointmentRefusal.UNKNOWN_ROOM))
                : Optional.empty();
    }
}
