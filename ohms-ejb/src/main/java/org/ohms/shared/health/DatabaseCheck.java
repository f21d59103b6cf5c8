package org.ohms.shared.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The database answers within three seconds, on a connection that requests do not compete for: a node whose requests wait
 * for each other is busy, not away.
 */
@ApplicationScoped
class DatabaseCheck implements Check {
    private static final int PATIENCE_SECONDS = 3;

    @Resource(lookup = "jdbc/ohmsHealth")
    DataSource database;

    @SuppressWarnings("NullAway")
    public DatabaseCheck() {}

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Kind kind() {
        return Kind.READY;
    }

    @Override
    public Optional<String> problem() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS)
                    ? Optional.empty()
                    : Optional.of("the database does not answer");
        } catch (SQLException unreachable) {
            return Optional.of("the database cannot be reached, state " + unreachable.getSQLState());
        }
    }
}
