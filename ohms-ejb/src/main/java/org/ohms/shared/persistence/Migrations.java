package org.ohms.shared.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to this version, with the owner's login. Two nodes may start together: Flyway locks. */
public final class Migrations {
    private Migrations() {}

    /** Runs what has not run yet and returns how many migrations that were. */
    public static int run(DataSource owner) {
        return flyway(owner).migrate().migrationsExecuted;
    }

    /** Whether migrations of this version are still to run. */
    public static boolean pending(DataSource owner) {
        return flyway(owner).info().pending().length > 0;
    }

    private static Flyway flyway(DataSource owner) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .schemas("ohms")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }
}
