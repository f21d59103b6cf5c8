package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ohms.care.pool.Pools;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/**
 * Tells whom a message concerns, in the transaction that keeps it: whoever is to answer sees it in the page; for the
 * patient a note goes into the outbox, so that a node that dies loses neither.
 */
@ApplicationScoped
class MessageNews {
    @Inject
    Conversations conversations;

    @Inject
    Pools pools;

    @Inject
    Correspondents correspondents;

    @Inject
    Notifications notifications;

    @Inject
    Outbox outbox;

    void on(@Observes ConversationEvent.Written written) {
        if (written.role() != AuthorRole.STAFF) {
            tell(answering(written.conversation()), written.urgent() ? "message.urgent" : "message.asked", written);
        } else if (written.kind() == ConversationKind.STAFF) {
            tell(talking(written.conversation()), "message.colleague", written);
        } else {
            outbox.put(new OutboxMessage(
                    MessageNoticeChannel.NAME,
                    "message-notice:" + written.communication(),
                    Json.createObjectBuilder()
                            .add("communication", written.communication().toString())
                            .build()
                            .toString(),
                    written.patient(),
                    written.conversation(),
                    written.at()));
        }
    }

    void on(@Observes ConversationEvent.Given given) {
        tell(
                answering(given.conversation()),
                given.by(),
                given.patient(),
                given.conversation(),
                "message.given",
                "message.given:" + given.conversation() + ":" + given.at());
    }

    private void tell(Set<AccountId> people, String kind, ConversationEvent.Written written) {
        tell(
                people,
                written.author(),
                written.patient(),
                written.conversation(),
                kind,
                "message:" + written.communication());
    }

    private void tell(
            Set<AccountId> people, AccountId by, PatientId patient, UUID conversation, String kind, String dedupe) {
        people.stream()
                .filter(account -> !account.equals(by))
                .forEach(account ->
                        notifications.tell(account, new NewNotification(kind, patient, conversation, null, dedupe)));
    }

    /** Who is to answer: a person, and whoever covers for them while they are away; without a person everybody of the pool. */
    private Set<AccountId> answering(UUID id) {
        var people = new LinkedHashSet<AccountId>();
        conversations.find(id).ifPresent(conversation -> {
            var person = conversation.assignee();
            var pool = conversation.pool();
            var cover = correspondents.cover(person);
            if (person != null) {
                people.add(person);
            }
            if (pool != null && (person == null || pool.equals(cover))) {
                people.addAll(pools.members(pool));
            }
        });
        return people;
    }

    /** Colleagues who were asked into it or have read it. */
    private Set<AccountId> talking(UUID id) {
        var people = new LinkedHashSet<AccountId>();
        conversations.readers(List.of(id)).forEach(reader -> people.add(reader.account()));
        return people;
    }
}
