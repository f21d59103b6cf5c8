package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.shared.error.Refusal;

/**
 * A patient holds three times at most, or one account could empty the calendar. Asked after the patient's turn was
 * taken, so that two requests at once cannot both be the third.
 */
@ApplicationScoped
class HoldLimit {
    static final int MOST = 3;

    @Inject
    Appointments appointments;

    Optional<Refusal> objectionTo(BookingCase booking) {
        var patient = booking.patient();
        return booking.byPatient()
                        && patient != null
                        && appointments.heldFor(patient.id(), booking.now()).size() >= MOST
                ? Optional.of(Refusal.of(AppointmentRefusal.TOO_MANY_HOLDS).with("most", MOST))
                : Optional.empty();
    }
}
