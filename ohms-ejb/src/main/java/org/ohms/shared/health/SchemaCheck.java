package org.ohms.shared.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.ohms.shared.persistence.Migrations;

/** The schema is at this version. */
@ApplicationScoped
class SchemaCheck implements Check {
    @Resource(lookup = "jdbc/ohmsOwner")
    DataSource owner;

    @SuppressWarnings("NullAway")
    public SchemaCheck() {}

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public Kind kind() {
        return Kind.STARTED;
    }

    @Override
    public Optional<String> problem() {
        try {
            return Migrations.pending(owner) ? Optional.of("migrations are still to run") : Optional.empty();
        } catch (FlywayException unreadable) {
            return Optional.of("the schema's history cannot be read");
        }
    }
}
