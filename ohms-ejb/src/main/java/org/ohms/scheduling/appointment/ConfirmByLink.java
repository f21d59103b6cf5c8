package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.messaging.reply.ReplyAction;
import org.ohms.shared.id.PatientId;

/** The patient pressed "I will come" under a message. */
@ApplicationScoped
class ConfirmByLink implements ReplyAction {
    @Inject
    BookingDesk desk;

    @Inject
    Appointments appointments;

    @Inject
    AnswerableVisits answerable;

    @Override
    public String purpose() {
        return AnswerPurposes.CONFIRM;
    }

    @Override
    public Occasion occasion(UUID subject) {
        return answerable.occasion(subject, visit -> true);
    }

    @Override
    public void perform(PatientId patient, UUID subject) {
        var id = new AppointmentId(subject);
        if (appointments.locked(id).status() != AppointmentStatus.CONFIRMED) {
            desk.confirm(id, null);
        }
    }
}
