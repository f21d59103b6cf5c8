package org.ohms.care.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/** Tells a patient that there is something to answer in the portal, and not what. */
@ApplicationScoped
class QuestionnaireNoticeChannel implements OutboxChannel {
    static final String NAME = "questionnaire-notice";

    private static final Duration WORTH_TELLING = Duration.ofDays(14);

    @Inject
    PatientNotices notices;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var note = reader.readObject();
            var subject = UUID.fromString(note.getString("subject"));
            var patient = PatientId.of(note.getString("patient"));
            background.run("questionnaire.tell", () -> tell(patient, subject));
        }
        return Optional.empty();
    }

    private void tell(PatientId patient, UUID subject) {
        background.about("QuestionnaireResponse", subject, patient);
        var now = clock.instant();
        notices.tell(
                patient,
                new Notice(
                        "questionnaire.asked",
                        Map.of(),
                        false,
                        subject,
                        NAME + ":told:" + subject,
                        now,
                        now.plus(WORTH_TELLING),
                        null,
                        List.of()));
    }
}
