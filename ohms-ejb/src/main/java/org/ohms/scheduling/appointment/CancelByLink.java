package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.messaging.reply.ReplyAction;
import org.ohms.shared.id.PatientId;

/** The patient pressed "I cannot come" under a message. */
@ApplicationScoped
class CancelByLink implements ReplyAction {
    @Inject
    BookingDesk desk;

    @Inject
    Appointments appointments;

    @Inject
    PatientsChangeInTime inTime;

    @Inject
    AnswerableVisits answerable;

    @Override
    public String purpose() {
        return AnswerPurposes.CANCEL;
    }

    @Override
    public Occasion occasion(UUID subject) {
        return answerable.occasion(subject, visit -> inTime.isInTime(visit.time()));
    }

    @Override
    public void perform(PatientId patient, UUID subject) {
        var id = new AppointmentId(subject);
        var visit = appointments.locked(id);
        if (visit.status() != AppointmentStatus.CANCELLED) {
            inTime.insistOn(visit.time());
            desk.cancel(id, CancelAppointment.because(CancelReason.PATIENT));
        }
    }
}
