package org.ohms.web.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.websocket.Session;
import java.time.Clock;
import java.util.Optional;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.live.LineReopened;
import org.ohms.shared.live.LiveNote;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.web.shared.LiveChannels;

/** Every open page that shows a bell, on this node. It hears figures and nothing else. */
@ApplicationScoped
public class LiveBells {
    /** What a page adds to the address when it listened before: it may have missed something meanwhile. */
    private static final String AGAIN = "again";

    private final LiveChannels<AccountId> bells = new LiveChannels<>();

    @Inject
    Notifications notifications;

    @Inject
    Clock clock;

    /** Lets a page listen for the person the door has recognised; nobody else's figures reach it. */
    void add(Session page) {
        var person = Optional.ofNullable(page.getUserPrincipal());
        if (person.isEmpty()) {
            bells.hangUp(page);
            return;
        }
        var account = AccountId.of(person.get().getName());
        bells.add(page, account, clock.instant());
        if (AGAIN.equals(page.getQueryString())) {
            tell(account);
        }
    }

    void remove(Session page) {
        bells.remove(page);
    }

    void heard(@Observes LiveNote note) {
        if (note.topic().equals(Notifications.TOPIC)) {
            note.lines().stream().map(AccountId::of).forEach(this::tell);
        }
    }

    void missed(@Observes LineReopened reopened) {
        bells.listenedTo().forEach(this::tell);
    }

    void letGo(@Observes MinuteHasPassed minute) {
        bells.letGo(clock.instant());
    }

    private void tell(AccountId account) {
        if (!bells.listenedTo().contains(account)) {
            return;
        }
        var text = Json.createObjectBuilder()
                .add("unread", notifications.unread(account))
                .build()
                .toString();
        bells.tell(account::equals, text);
    }
}
