package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.ohms.shared.error.Refusal;

/** A practitioner is with one patient at a time, the time around a visit included. */
@ApplicationScoped
class SlotIsFree implements BookingPolicy {
    @Inject
    Appointments appointments;

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        var self = booking.self();
        return appointments.busy(Set.of(booking.practitioner().id()), Set.of(), booking.occupied()).stream()
                        .anyMatch(b -> self == null || !b.visit().equals(self.value()))
                ? Optional.of(Refusal.of(AppointmentRefusal.SLOT_TAKEN))
                : Optional.empty();
    }
}
