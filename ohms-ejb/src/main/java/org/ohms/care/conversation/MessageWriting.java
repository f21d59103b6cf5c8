package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.care.pool.PoolRow;
import org.ohms.care.pool.Pools;
import org.ohms.care.pool.UrgentWords;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.coding.Rules;
import org.ohms.records.document.DocumentId;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Puts messages into conversations; whoever calls it has made sure that the writer may. */
@ApplicationScoped
class MessageWriting {
    @Inject
    Conversations conversations;

    @Inject
    Attachments attachments;

    @Inject
    UrgentWords urgentWords;

    @Inject
    MessageSettings settings;

    @Inject
    Pools pools;

    @Inject
    CurrentActor current;

    @Inject
    Event<ConversationEvent> events;

    @Inject
    Clock clock;

    /** As exact as the database keeps it, so that what is compared later is the same. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    String body(@Nullable String typed, Refusals refusals) {
        var body = Rules.optional(typed, "body", Rules.TEXT, refusals);
        refusals.when(body == null, Refusal.of(CommonRefusal.REQUIRED).at("body"));
        return body == null ? "" : body;
    }

    /** The words and files of a message, before any of it is kept. */
    String checked(@Nullable String typed, List<DocumentId> files, PatientId patient, Refusals refusals) {
        attachments.check(files, patient, refusals);
        return body(typed, refusals);
    }

    /** These files go with what was just written. */
    void attach(List<DocumentId> files, Conversation in, Communication message) {
        attachments.send(files, in, message);
    }

    /**
     * The patient, or somebody in their place, writes.
     *
     * @throws DomainException REFUSED for words that sound urgent until the writer has seen the warning
     */
    Communication fromPatient(Conversation in, String body, boolean warned, Instant now) {
        var urgent = !urgentWords.in(in.subject() + " " + body).isEmpty();
        if (urgent && !warned) {
            throw DomainException.refused(ConversationRefusal.SOUNDS_URGENT);
        }
        in.ask(urgent, now.plus(Duration.ofHours(answerHours(in))), now);
        var role = current.get().actingFor() == null ? AuthorRole.PATIENT : AuthorRole.PROXY;
        return put(in, role, body, urgent, now);
    }

    Communication fromStaff(Conversation in, String body, Instant now) {
        in.answer(now);
        return put(in, AuthorRole.STAFF, body, false, now);
    }

    private int answerHours(Conversation in) {
        var pool = in.pool();
        return pool == null
                ? settings.answerHours()
                : pools.find(pool).map(PoolRow::answerHours).orElse(settings.answerHours());
    }

    private Communication put(Conversation in, AuthorRole role, String body, boolean urgent, Instant now) {
        var me = current.account();
        if (conversations.find(in.id()).isEmpty()) {
            conversations.add(in);
        }
        var message = new Communication(in, me, role, body, urgent, now);
        conversations.add(message);
        conversations.read(in, me, now);
        events.fire(
                new ConversationEvent.Written(in.id(), in.patient(), in.kind(), message.id(), me, role, urgent, now));
        return message;
    }
}
