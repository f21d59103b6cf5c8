package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ohms.patients.patient.PatientStatus;
import org.ohms.shared.error.Refusal;

/** Nothing is booked for a record that is closed, merged into another, or of somebody who has died. */
@ApplicationScoped
class PatientCanBeBooked implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        var patient = booking.patient();
        if (patient == null) {
            return Optional.empty();
        }
        if (patient.status() == PatientStatus.MERGED) {
            return Optional.of(Refusal.of(AppointmentRefusal.PATIENT_MERGED));
        }
        if (patient.deceased()) {
            return Optional.of(Refusal.of(AppointmentRefusal.PATIENT_DECEASED));
        }
        return patient.status() == PatientStatus.CLOSED
                ? Optional.of(Refusal.of(AppointmentRefusal.PATIENT_CLOSED))
                : Optional.empty();
    }
}
