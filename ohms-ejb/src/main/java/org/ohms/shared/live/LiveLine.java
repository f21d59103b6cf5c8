package org.ohms.shared.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.ohms.shared.log.WithoutWords;
import org.postgresql.PGConnection;

/**
 * The line between the nodes: one connection a node that is in no pool of requests. It sends what this node changed,
 * a few times a second and each thing once, with a commit nobody waits for; it hears what all nodes changed. When it
 * breaks it connects again and says that something may have been missed.
 */
@ApplicationScoped
class LiveLine {
    private static final Logger LOG = Logger.getLogger(LiveLine.class.getName());
    private static final int LISTEN_MILLIS = 200;
    private static final int CHECK_EVERY = 150;
    private static final int PAUSE_SECONDS = 1;

    private final CountDownLatch hungUp = new CountDownLatch(1);

    @Inject
    LiveNews news;

    @Inject
    NodeLife life;

    @Inject
    Event<LiveNote> heard;

    @Inject
    Event<LineReopened> reopened;

    /** Keeps the line until {@link #hangUp()}. */
    void keep(DataSource source) {
        var told = false;
        while (hungUp.getCount() > 0) {
            try (var connection = source.getConnection()) {
                told = false;
                talk(connection);
            } catch (SQLException lost) {
                if (!told) {
                    LOG.log(
                            Level.WARNING,
                            "the line for live pages is down (state {0}); trying again",
                            lost.getSQLState());
                    told = true;
                }
                pause();
            } catch (RuntimeException broken) {
                LOG.log(Level.WARNING, "the line for live pages broke", WithoutWords.of(broken));
                pause();
            }
        }
    }

    void hangUp() {
        hungUp.countDown();
    }

    private void talk(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            life.begin(connection);
            statement.execute("set synchronous_commit = off");
            statement.execute("listen ohms_live");
            reopened.fire(new LineReopened());
            listen(connection);
        } finally {
            life.end();
        }
    }

    private void listen(Connection connection) throws SQLException {
        var line = connection.unwrap(PGConnection.class);
        for (var round = 1; hungUp.getCount() > 0; round++) {
            send(connection);
            var notes = line.getNotifications(LISTEN_MILLIS);
            if (notes != null) {
                for (var note : notes) {
                    heard.fire(Payloads.read(note.getParameter()));
                }
            }
            if (round % CHECK_EVERY == 0 && !connection.isValid(PAUSE_SECONDS)) {
                throw new SQLException("no answer", "08006");
            }
        }
    }

    private void send(Connection connection) throws SQLException {
        var changes = news.take();
        if (changes.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("select pg_notify('ohms_live', ?)")) {
            for (var change : changes) {
                for (var payload : Payloads.write(change)) {
                    statement.setString(1, payload);
                    statement.execute();
                }
            }
        } catch (SQLException unsent) {
            news.putBack(changes);
            throw unsent;
        }
    }

    @SuppressWarnings("ResultOfMethodCallIgnored")
    private void pause() {
        try {
            hungUp.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            hangUp();
        }
    }
}
