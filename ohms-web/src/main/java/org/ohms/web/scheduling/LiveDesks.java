package org.ohms.web.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.websocket.Session;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.live.ScheduleChanged;
import org.ohms.scheduling.live.ScheduleMayHaveChanged;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.web.shared.LiveChannels;

/** Every desk that listens on this node. */
@ApplicationScoped
public class LiveDesks {
    /** A desk hears of every day; its page knows which one it shows. */
    private static final String EVERY_DAY = "*";

    private final LiveChannels<String> desks = new LiveChannels<>();

    @Inject
    Clock clock;

    void add(Session desk) {
        desks.add(desk, EVERY_DAY, clock.instant());
    }

    void remove(Session desk) {
        desks.remove(desk);
    }

    void changed(@Observes ScheduleChanged change) {
        tell(change.day());
    }

    void mayHaveChanged(@Observes ScheduleMayHaveChanged missed) {
        tell(null);
    }

    void letGo(@Observes MinuteHasPassed minute) {
        desks.letGo(clock.instant());
    }

    /** @param day null when it may be any */
    private void tell(@Nullable Object day) {
        var news = Json.createObjectBuilder();
        if (day != null) {
            news.add("day", day.toString());
        }
        desks.tell(all -> true, news.build().toString());
    }
}
