package org.ohms.care.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.scheduling.appointment.AppointmentEvent;

/** A visit that is booked brings the questionnaires of its service; one that does not take place asks them no more. */
@ApplicationScoped
class VisitQuestionnaires {
    @Inject
    Questionnaires questionnaires;

    @Inject
    QuestionnaireNotes notes;

    @Inject
    Clock clock;

    void on(@Observes AppointmentEvent event) {
        var visit = event.visit();
        var patient = visit.patient();
        if (patient == null) {
            return;
        }
        var id = visit.appointment().value();
        if (event instanceof AppointmentEvent.Booked) {
            if (questionnaires.askFor(id, patient, visit.service().value(), clock.instant()) > 0) {
                notes.asked(patient, id);
            }
        } else if (event instanceof AppointmentEvent.Cancelled || event instanceof AppointmentEvent.Missed) {
            questionnaires.stopFor(id, clock.instant());
        }
    }
}
