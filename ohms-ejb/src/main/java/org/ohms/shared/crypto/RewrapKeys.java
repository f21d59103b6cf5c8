package org.ohms.shared.crypto;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ohms.shared.start.OperatorSettings;

/**
 * The command {@code ohms rewrap-keys}: wraps the hospital's key sets with another master key, all of them or none. The
 * keys inside stay the same, so nothing is encrypted again and nodes that run go on; from their next start they need the
 * new master key.
 */
public final class RewrapKeys {
    private final OperatorSettings settings;
    private final PrintStream out;
    private final PrintStream err;

    RewrapKeys(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.settings = new OperatorSettings(environment);
        this.out = out;
        this.err = err;
    }

    /** Ends the process with 0 when every key set is wrapped anew, else with 1 and nothing has changed. */
    public static void main(String[] arguments) {
        System.exit(new RewrapKeys(System.getenv(), System.out, System.err).run());
    }

    int run() {
        try (var connection = settings.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            var count = rewrap(connection);
            connection.commit();
            out.printf(
                    "%d key sets are wrapped by the new master key. Give it to every node before its next start, and keep"
                            + " the old one as long as you keep backups from before.%n",
                    count);
            return 0;
        } catch (IllegalArgumentException refused) {
            err.println(refused.getMessage());
        } catch (SQLException unreachable) {
            err.println("The database did not do it (state " + unreachable.getSQLState()
                    + "); check OHMS_DB_HOST, OHMS_DB_PORT, OHMS_DB_NAME, OHMS_DB_OWNER_PASSWORD and OHMS_DB_SSLMODE.");
        }
        return 1;
    }

    private int rewrap(Connection connection) throws SQLException {
        var before = KeySets.opened(masterKey("OHMS_MASTER_KEY"), new NoStore());
        var after = KeySets.opened(masterKey("OHMS_NEW_MASTER_KEY"), new NoStore());
        var wrapped = locked(connection);
        if (wrapped.isEmpty()) {
            throw new IllegalArgumentException("This database holds no key sets: no hospital has opened on it yet.");
        }
        try (var update =
                connection.prepareStatement("update ohms.key_set set wrapped = ?, changed_at = now() where name = ?")) {
            for (var set : wrapped.entrySet()) {
                update.setBytes(1, before.rewrapped(set.getKey(), set.getValue(), after));
                update.setString(2, set.getKey());
                update.executeUpdate();
            }
        }
        return wrapped.size();
    }

    /** No node makes or reads a set in between. */
    private static Map<String, byte[]> locked(Connection connection) throws SQLException {
        var sets = new TreeMap<String, byte[]>();
        try (var query = connection.createStatement()) {
            query.execute("lock table ohms.key_set in access exclusive mode");
            try (var rows = query.executeQuery("select name, wrapped from ohms.key_set")) {
                while (rows.next()) {
                    sets.put(rows.getString(1), rows.getBytes(2));
                }
            }
        }
        return sets;
    }

    private String masterKey(String name) {
        return settings.text(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing; give 32 random bytes in Base64."));
    }

    /** The sets come and go through the transaction, not through here. */
    private static final class NoStore implements KeySets.Store {
        @Override
        public Optional<KeySets.Wrapped> find(String name) {
            return Optional.empty();
        }

        @Override
        public Map<String, Integer> generations() {
            return Map.of();
        }

        @Override
        public KeySets.Wrapped keep(String name, byte[] wrapped) {
            throw new IllegalStateException("a key set would have been made");
        }
    }
}
