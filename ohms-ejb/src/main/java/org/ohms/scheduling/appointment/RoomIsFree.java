package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.ohms.shared.error.Refusal;

/** A room has one visit at a time, as far as a room was chosen. */
@ApplicationScoped
class RoomIsFree implements BookingPolicy {
    @Inject
    Appointments appointments;

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        var room = booking.room();
        var self = booking.self();
        return room != null
                        && appointments.busy(Set.of(), Set.of(room), booking.occupied()).stream()
                                .anyMatch(b -> (self == null || !b.visit().equals(self.value()))
                                        && !b.practitioner()
                                                .equals(booking.practitioner().id()))
                ? Optional.of(Refusal.of(AppointmentRefusal.ROOM_TAKEN))
                : Optional.empty();
    }
}
