package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.shared.error.Refusal;

/** A patient cannot be in two rooms at once. */
@ApplicationScoped
class OneVisitAtATime implements BookingPolicy {
    @Inject
    Appointments appointments;

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        var patient = booking.patient();
        return patient != null && appointments.isBusy(patient.id(), booking.time(), booking.self())
                ? Optional.of(Refusal.of(AppointmentRefusal.PATIENT_BUSY))
                : Optional.empty();
    }
}
