package org.ohms.web.shared;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The open channels of one kind on this node, each with what its page listens to. After ten minutes a channel is closed
 * and the page opens it again: so it passes the door again, and nobody listens on who has been signed out.
 *
 * @param <T> what a page listens to
 */
public final class LiveChannels<T> {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long SEND_MILLIS = 5_000;

    private final Map<Session, Listener<T>> listening = new ConcurrentHashMap<>();

    private record Listener<T>(T to, Instant since) {}

    /** Lets a page listen. */
    public void add(Session page, T to, Instant now) {
        page.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        listening.put(page, new Listener<>(to, now));
    }

    public void remove(Session page) {
        listening.remove(page);
    }

    /** What is listened to at the moment, each once. */
    public Collection<T> listenedTo() {
        return listening.values().stream().map(Listener::to).distinct().toList();
    }

    /** Tells every page that listens to one of these. */
    public void tell(Predicate<T> these, String text) {
        listening.forEach((page, listener) -> {
            if (these.test(listener.to())) {
                tell(page, text);
            }
        });
    }

    /** Closes what has been open long enough. */
    public void letGo(Instant now) {
        var oldest = now.minus(LONGEST);
        listening.forEach((page, listener) -> {
            if (listener.since().isBefore(oldest)) {
                hangUp(page);
            }
        });
    }

    /** Closes one; its page opens it again. */
    public void hangUp(Session page) {
        remove(page);
        try {
            page.close(new CloseReason(CloseReason.CloseCodes.SERVICE_RESTART, ""));
        } catch (IOException | RuntimeException alreadyGone) {
            remove(page);
        }
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
}
