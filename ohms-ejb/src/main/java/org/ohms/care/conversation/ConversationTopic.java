package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.shared.live.LineReopened;
import org.ohms.shared.live.LiveNews;
import org.ohms.shared.live.LiveNote;

/** Puts changes of conversations on the line between the nodes, as ids and nothing else, and takes them off it. */
@ApplicationScoped
class ConversationTopic {
    static final String NAME = "conversation";

    @Inject
    LiveNews news;

    @Inject
    Event<ConversationChanged> changed;

    @Inject
    Event<ConversationMayHaveChanged> mayHaveChanged;

    void happened(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationEvent event) {
        news.tell(NAME, event.conversation().toString());
    }

    void heard(@Observes LiveNote note) {
        if (note.topic().equals(NAME)) {
            note.lines().stream()
                    .map(UUID::fromString)
                    .map(ConversationChanged::new)
                    .forEach(changed::fire);
        }
    }

    void missed(@Observes LineReopened reopened) {
        mayHaveChanged.fire(new ConversationMayHaveChanged());
    }
}
