package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ohms.shared.error.Refusal;

/** Patients themselves book the services that are meant for that. */
@ApplicationScoped
class PatientsBookWhatTheyMay implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        return booking.byPatient() && !booking.service().selfBookable()
                ? Optional.of(Refusal.of(AppointmentRefusal.NOT_SELF_BOOKABLE))
                : Optional.empty();
    }
}
