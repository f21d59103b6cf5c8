package org.ohms.care.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.care.task.TaskIntake;
import org.ohms.care.task.TaskOwner;
import org.ohms.care.task.TaskPriority;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/**
 * Makes of a red answer a task that cannot wait, and tells everybody who cares for the patient. Doing it twice is harmless:
 * the message is delivered once for each response, and the notifications are taken once.
 */
@ApplicationScoped
class RedAnswerChannel implements OutboxChannel {
    static final String NAME = "questionnaire-red";

    private static final String BUNDLE = "org.ohms.care.questionnaire";

    @Inject
    Questionnaires questionnaires;

    @Inject
    QuestionnaireSettings settings;

    @Inject
    TaskIntake tasks;

    @Inject
    Notifications notifications;

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
            var response = UUID.fromString(reader.readObject().getString("subject"));
            background.run("questionnaire.alert", () -> alert(response));
        }
        return Optional.empty();
    }

    private void alert(UUID id) {
        var response = questionnaires.response(id);
        var patient = response.patient();
        background.about("QuestionnaireResponse", id, patient);
        var questionnaire = questionnaires.with(response.questionnaire());
        var answeredBy = response.answeredBy();
        if (!response.red() || answeredBy == null) {
            return;
        }
        var now = clock.instant();
        var texts = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
        var definition = questionnaire.definition();
        var answers = response.answers();
        var red = definition.red(answers).stream()
                .map(item -> item.text() + ": " + definition.shown(item, answers.get(item.linkId())))
                .collect(Collectors.joining("\n"));
        tasks.give(
                patient,
                new MessageFormat(texts.getString("alert.what"), Locale.ENGLISH)
                        .format(new Object[] {questionnaire.title()}),
                red,
                TaskPriority.STAT,
                TaskOwner.ofRole(settings.alertRole()),
                now.plus(settings.alertWithin()),
                response.askedBy(),
                answeredBy);
        var concerned = new LinkedHashSet<>(questionnaires.carers(patient, now));
        concerned.add(response.askedBy());
        concerned.forEach(account -> notifications.tell(
                account, new NewNotification("questionnaire.red", patient, patient.value(), now, NAME + ":" + id)));
    }
}
