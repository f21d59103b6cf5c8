package org.ohms.web.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.live.LineReopened;
import org.ohms.shared.live.LiveNote;
import org.ohms.shared.time.MinuteHasPassed;

/**
 * Every open page that shows a bell, on this node. It hears figures and nothing else. After ten minutes a channel is
 * closed and the page opens it again: so it passes the door again, and nobody listens on who has been signed out.
 */
@ApplicationScoped
public class LiveBells {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long SEND_MILLIS = 5_000;

    private final Map<Session, Listener> listening = new ConcurrentHashMap<>();

    @Inject
    Notifications notifications;

    @Inject
    Clock clock;

    private record Listener(AccountId account, Instant since) {}

    /** Lets a page listen for the person the door has recognised; nobody else's figures reach it. */
    void add(Session page) {
        var person = Optional.ofNullable(page.getUserPrincipal());
        if (person.isEmpty()) {
            hangUp(page);
            return;
        }
        page.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        listening.put(page, new Listener(AccountId.of(person.get().getName()), clock.instant()));
    }

    void remove(Session page) {
        listening.remove(page);
    }

    void heard(@Observes LiveNote note) {
        if (note.topic().equals(Notifications.TOPIC)) {
            note.lines().stream().map(AccountId::of).forEach(this::tell);
        }
    }

    void missed(@Observes LineReopened reopened) {
        listening.values().stream().map(Listener::account).distinct().forEach(this::tell);
    }

    void letGo(@Observes MinuteHasPassed minute) {
        var oldest = clock.instant().minus(LONGEST);
        listening.forEach((page, listener) -> {
            if (listener.since().isBefore(oldest)) {
                hangUp(page);
            }
        });
    }

    private void tell(AccountId account) {
        if (listening.values().stream().noneMatch(listener -> listener.account().equals(account))) {
            return;
        }
        var text = Json.createObjectBuilder()
                .add("unread", notifications.unread(account))
                .build()
                .toString();
        listening.forEach((page, listener) -> {
            if (listener.account().equals(account)) {
                tell(page, text);
            }
        });
    }

    private void tell(Session page, String text) {
        try {
            synchronized (page) {
                page.getAsyncRemote().sendText(text);
            }
        } catch (RuntimeException gone) {
            hangUp(page);
        }
    }

    private void hangUp(Session page) {
        remove(page);
        try {
            page.close(new CloseReason(CloseReason.CloseCodes.SERVICE_RESTART, ""));
        } catch (IOException | RuntimeException alreadyGone) {
            remove(page);
        }
    }
}
