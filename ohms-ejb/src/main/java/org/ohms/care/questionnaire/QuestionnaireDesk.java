package org.ohms.care.questionnaire;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.records.chart.ChartPen;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/** Whoever cares for a patient asks questionnaires and reads what was said. */
@Stateless
public class QuestionnaireDesk {
    @Inject
    ChartPen pen;

    @Inject
    Questionnaires questionnaires;

    @Inject
    QuestionnaireNotes notes;

    /** What the patient was asked and said, the newest first, each with the score before it. */
    @RolesAllowed("chart.read")
    public List<ResponseRow> of(PatientId patient) {
        pen.open(patient);
        return questionnaires.rows(questionnaires.of(patient), true);
    }

    /** The questionnaires that can be asked, by title. */
    @RolesAllowed("questionnaire.write")
    public List<QuestionnaireRow> choices() {
        return questionnaires.active().stream().map(Questionnaire::row).toList();
    }

    /**
     * Asks the patient, who is told that there is something to answer.
     *
     * @throws DomainException REFUSED when they were asked the same and have not answered
     */
    @RolesAllowed("questionnaire.write")
    public UUID ask(PatientId patient, UUID questionnaire) {
        pen.open(patient);
        var wanted = questionnaires.active().stream()
                .filter(one -> one.id().equals(questionnaire))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.REQUIRED).at("questionnaire")));
        questionnaires.takeTurn("questionnaire " + patient);
        if (questionnaires.isAsked(patient, wanted.code())) {
            throw DomainException.refused(QuestionnaireRefusal.IS_ASKED);
        }
        var response = new QuestionnaireResponse(patient, wanted.id(), pen.me(), pen.now());
        questionnaires.add(response);
        notes.asked(patient, response.id());
        pen.wrote(patient, "QuestionnaireResponse", response.id());
        return response.id();
    }

    /** Asks no more. */
    @RolesAllowed("questionnaire.write")
    public void withdraw(PatientId patient, UUID id, long version) {
        pen.open(patient, "QuestionnaireResponse", id);
        var response = questionnaires.locked(id);
        if (!response.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (response.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        response.withdraw(pen.now());
        questionnaires.keep();
        pen.wrote(patient, "QuestionnaireResponse", id);
    }
}
