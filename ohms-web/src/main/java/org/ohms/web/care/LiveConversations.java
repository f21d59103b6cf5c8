package org.ohms.web.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Clock;
import java.util.UUID;
import org.ohms.care.conversation.ConversationChanged;
import org.ohms.care.conversation.ConversationMayHaveChanged;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.web.shared.LiveChannels;
import org.ohms.web.shared.UrlValues;

/** Every open page of a conversation on this node. It hears that there is something, and not what. */
@ApplicationScoped
public class LiveConversations {
    private static final UUID NONE_YET = new UUID(0, 0);
    private static final String SOMETHING = "{}";

    private final LiveChannels<UUID> conversations = new LiveChannels<>();

    @Inject
    Clock clock;

    /** A page that has not yet said what it shows. */
    void add(Session page) {
        conversations.add(page, NONE_YET, clock.instant());
    }

    /** From now on it hears of that conversation. */
    void follow(Session page, String conversation) {
        UrlValues.id(conversation)
                .ifPresentOrElse(id -> conversations.add(page, id, clock.instant()), () -> conversations.hangUp(page));
    }

    void remove(Session page) {
        conversations.remove(page);
    }

    void changed(@Observes ConversationChanged news) {
        conversations.tell(news.conversation()::equals, SOMETHING);
    }

    void mayHaveChanged(@Observes ConversationMayHaveChanged missed) {
        conversations.tell(conversation -> !conversation.equals(NONE_YET), SOMETHING);
    }

    void letGo(@Observes MinuteHasPassed minute) {
        conversations.letGo(clock.instant());
    }
}
