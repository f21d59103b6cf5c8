package org.ohms.shared.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The database answers within a second. */
@ApplicationScoped
class DatabaseCheck implements Check {
    @Resource(lookup = "jdbc/ohms")
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
            return connection.isValid(1) ? Optional.empty() : Optional.of("the database does not answer");
        } catch (SQLException unreachable) {
            return Optional.of("the database cannot be reached, state " + unreachable.getSQLState());
        }
    }
}
