package org.ohms.care.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.UUID;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/** Writes down, with the change itself, that somebody is to be told; the system tells them, who may see more. */
@ApplicationScoped
class QuestionnaireNotes {
    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** The patient has something to answer; said once for each occasion. */
    void asked(PatientId patient, UUID occasion) {
        put(QuestionnaireNoticeChannel.NAME, patient, occasion);
    }

    /** An answer is red: whoever cares has to hear of it at once. */
    void red(PatientId patient, UUID response) {
        put(RedAnswerChannel.NAME, patient, response);
    }

    private void put(String channel, PatientId patient, UUID subject) {
        outbox.put(new OutboxMessage(
                channel,
                channel + ":" + subject,
                Json.createObjectBuilder()
                        .add("subject", subject.toString())
                        .add("patient", patient.toString())
                        .build()
                        .toString(),
                patient,
                subject,
                clock.instant()));
    }
}
