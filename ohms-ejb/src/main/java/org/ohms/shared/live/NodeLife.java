package org.ohms.shared.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * The life of this node as the database sees it: a lock that the line between the nodes keeps on its own connection. The
 * database lets it go when the node dies and when it dies itself, so whoever can have the lock of a life knows that it is
 * over. A line that opens again begins another life.
 */
@ApplicationScoped
public class NodeLife {
    private final SecureRandom random = new SecureRandom();
    private volatile long id;

    /** The key of the advisory lock; empty while the line is down. */
    public OptionalLong id() {
        var now = id;
        return now == 0 ? OptionalLong.empty() : OptionalLong.of(now);
    }

    void begin(Connection line) throws SQLException {
        var fresh = random.nextLong();
        try (var lock = line.prepareStatement("select pg_advisory_unlock_all(), pg_advisory_lock(?)")) {
            lock.setLong(1, fresh);
            lock.execute();
        }
        id = fresh;
    }

    void end() {
        id = 0;
    }
}
