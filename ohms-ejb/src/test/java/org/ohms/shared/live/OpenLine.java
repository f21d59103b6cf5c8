package org.ohms.shared.live;

import static org.ohms.testing.Hospital.use;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ohms.testing.TestDatabase;

/** A line between the nodes while a test listens on it. */
public final class OpenLine implements AutoCloseable {
    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private final LiveLine line = new LiveLine();

    public OpenLine() {
        this(new NodeLife());
    }

    private OpenLine(NodeLife life) {
        line.life = life;
        line.news = use(LiveNews.class);
        line.heard = new Noted<>(heard);
        line.reopened = new Noted<>(heard);
        var thread = new Thread(() -> line.keep(TestDatabase.get().app()));
        thread.setDaemon(true);
        thread.start();
    }

    /** The line of the node that the tests run on. */
    public static OpenLine ofThisNode() {
        return new OpenLine(use(NodeLife.class));
    }

    /** Everything the line has told this node: {@link LiveNote} and {@link LineReopened}. */
    public List<Object> heard() {
        return heard;
    }

    /** Whether a note of this topic with this line came in. */
    public boolean heard(String topic, String text) {
        return heard.stream()
                .anyMatch(told -> told instanceof LiveNote note
                        && note.topic().equals(topic)
                        && note.lines().contains(text));
    }

    @Override
    public void close() {
        line.hangUp();
    }

    /** An event that only notes what is fired. */
    private static final class Noted<T> implements Event<T> {
        private final List<Object> heard;

        Noted(List<Object> heard) {
            this.heard = heard;
        }

        @Override
        public void fire(T event) {
            heard.add(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
