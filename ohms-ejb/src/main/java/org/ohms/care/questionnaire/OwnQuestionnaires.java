package org.ohms.care.questionnaire;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Answer;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Patients answer what they were asked, for themselves: nobody who acts for them sees or answers it. */
@Stateless
public class OwnQuestionnaires {
    private static final String PART = "health";

    @Inject
    Questionnaires questionnaires;

    @Inject
    QuestionnaireNotes notes;

    @Inject
    PatientLabels labels;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Whether there is a record, and it is their own: whoever acts for somebody has nothing to answer. */
    @RolesAllowed("own-questionnaire.answer")
    public boolean hasRecord() {
        return current.get().actingFor() == null && own.find().isPresent();
    }

    /** What waits for an answer and what was answered, the newest first. */
    @RolesAllowed("own-questionnaire.answer")
    public List<ResponseRow> mine() {
        return questionnaires.rows(questionnaires.of(patient()), false);
    }

    /** @throws DomainException NOT_FOUND for one that is not there as for somebody else's */
    @RolesAllowed("own-questionnaire.answer")
    public ResponseRow open(UUID id) {
        var patient = patient();
        audit.object("QuestionnaireResponse", id);
        return questionnaires.rows(List.of(mine(patient, questionnaires.response(id))), false).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /**
     * Keeps what was said so far, to go on later.
     *
     * @throws DomainException INVALID naming the questions whose answer is none
     */
    @RolesAllowed("own-questionnaire.answer")
    public void save(UUID id, long version, Map<String, String> given) {
        var response = locked(id, version);
        var definition = questionnaires.with(response.questionnaire()).definition();
        var counting = definition.counting(given);
        definition.objections(counting, false).throwIfAny(DomainException.Kind.INVALID);
        response.keep(answers(definition, counting));
        questionnaires.keep();
    }

    /**
     * Sends the answers; they stay as they are from now on. A red answer is told to whoever cares at once.
     *
     * @return whether an answer is red
     * @throws DomainException INVALID naming the questions without an answer, or whose answer is none
     */
    @RolesAllowed("own-questionnaire.answer")
    public boolean send(UUID id, long version, Map<String, String> given) {
        var response = locked(id, version);
        var definition = questionnaires.with(response.questionnaire()).definition();
        var counting = definition.counting(given);
        definition.objections(counting, true).throwIfAny(DomainException.Kind.INVALID);
        var patient = response.patient();
        var score = definition.score(counting);
        var sex = labels.of(patient).map(label -> label.sex().code()).orElse("");
        var band = score.isPresent() ? definition.band(score.getAsInt(), sex).orElse(null) : null;
        var red = !definition.red(counting).isEmpty();
        response.complete(
                answers(definition, counting),
                score.isPresent() ? score.getAsInt() : null,
                band,
                red,
                current.account(),
                clock.instant());
        questionnaires.keep();
        if (red) {
            notes.red(patient, id);
        }
        return red;
    }

    private static List<Answer> answers(QuestionnaireDefinition definition, Map<String, String> counting) {
        return definition.items().stream()
                .filter(item -> counting.containsKey(item.linkId()))
                .map(item -> new Answer(item.linkId(), counting.getOrDefault(item.linkId(), "")))
                .toList();
    }

    private QuestionnaireResponse locked(UUID id, long version) {
        var patient = patient();
        audit.object("QuestionnaireResponse", id);
        // what was sent is not theirs to change any more, and the database locks nothing for them
        if (!mine(patient, questionnaires.response(id)).state().isOpen()) {
            throw DomainException.refused(QuestionnaireRefusal.IS_OVER);
        }
        var response = mine(patient, questionnaires.locked(id));
        if (response.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return response;
    }

    private static QuestionnaireResponse mine(PatientId patient, QuestionnaireResponse response) {
        if (!response.patient().equals(patient) || response.state() == ResponseState.WITHDRAWN) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return response;
    }

    private PatientId patient() {
        var patient = own.insist(PART);
        policy.insistOn(patient);
        if (current.get().actingFor() != null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return patient;
    }
}
