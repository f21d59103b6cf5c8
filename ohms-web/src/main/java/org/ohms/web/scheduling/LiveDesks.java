package org.ohms.web.scheduling;

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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.live.ScheduleChanged;
import org.ohms.scheduling.live.ScheduleMayHaveChanged;
import org.ohms.shared.time.MinuteHasPassed;

/**
 * Every desk that listens on this node. After ten minutes a channel is closed and the page opens it again: so it passes
 * the door again, and nobody listens on who has been signed out.
 */
@ApplicationScoped
public class LiveDesks {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long SEND_MILLIS = 5_000;

    private final Map<Session, Instant> listening = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    void add(Session desk) {
        desk.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        listening.put(desk, clock.instant());
    }

    void remove(Session desk) {
        listening.remove(desk);
    }

    void changed(@Observes ScheduleChanged change) {
        tell(change.day());
    }

    void mayHaveChanged(@Observes ScheduleMayHaveChanged missed) {
        tell(null);
    }

    void letGo(@Observes MinuteHasPassed minute) {
        var oldest = clock.instant().minus(LONGEST);
        listening.forEach((desk, since) -> {
            if (since.isBefore(oldest)) {
                hangUp(desk);
            }
        });
    }

    /** @param day null when it may be any */
    private void tell(@Nullable Object day) {
        var news = Json.createObjectBuilder();
        if (day != null) {
            news.add("day", day.toString());
        }
        var text = news.build().toString();
        listening.keySet().forEach(desk -> tell(desk, text));
    }

    private void tell(Session desk, String text) {
        try {
            synchronized (desk) {
                desk.getAsyncRemote().sendText(text);
            }
        } catch (RuntimeException gone) {
            hangUp(desk);
        }
    }

    private void hangUp(Session desk) {
        remove(desk);
        try {
            desk.close(new CloseReason(CloseReason.CloseCodes.SERVICE_RESTART, ""));
        } catch (IOException | RuntimeException alreadyGone) {
            remove(desk);
        }
    }
}
