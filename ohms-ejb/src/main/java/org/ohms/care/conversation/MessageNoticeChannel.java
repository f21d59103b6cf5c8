package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.Clearance;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/**
 * Turns a note that somebody wrote to a patient into what the patient gets: that there is a message, and nothing of it.
 * Those who act for the patient read it in the page. Doing it twice is harmless: each notice is taken once.
 */
@ApplicationScoped
class MessageNoticeChannel implements OutboxChannel {
    static final String NAME = "message-notice";

    private static final Duration WORTH_TELLING = Duration.ofDays(14);

    @Inject
    EntityManager entities;

    @Inject
    Conversations conversations;

    @Inject
    PatientNotices notices;

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
            var communication = UUID.fromString(reader.readObject().getString("communication"));
            background.run("message.tell", () -> tell(id, communication));
        }
        return Optional.empty();
    }

    private void tell(UUID id, UUID communication) {
        List<?> rows = entities.createNativeQuery("select cast(subject as text) from outbox where id = ?1")
                .setParameter(1, id)
                .getResultList();
        rows.stream()
                .map(subject -> UUID.fromString(String.valueOf(subject)))
                .flatMap(subject -> conversations.find(subject).stream())
                .forEach(conversation -> tell(conversation, communication));
    }

    private void tell(Conversation conversation, UUID communication) {
        var patient = conversation.patient();
        background.about("Conversation", conversation.id(), patient);
        var now = clock.instant();
        var dedupe = "message:" + communication;
        notices.tell(
                patient,
                new Notice(
                        "message.new",
                        Map.of(),
                        false,
                        conversation.id(),
                        dedupe,
                        now,
                        now.plus(WORTH_TELLING),
                        null,
                        List.of()));
        if (!conversation.keptPrivate() && conversation.sensitivity() == Clearance.N) {
            proxies(patient)
                    .forEach(account -> notifications.tell(
                            account, new NewNotification("message.proxy", patient, conversation.id(), null, dedupe)));
        }
    }

    private List<AccountId> proxies(PatientId patient) {
        List<?> ids = entities.createNativeQuery("select cast(a as text) from proxies_for(?1, 'messages') a")
                .setParameter(1, patient.value())
                .getResultList();
        return ids.stream().map(id -> AccountId.of(String.valueOf(id))).toList();
    }
}
