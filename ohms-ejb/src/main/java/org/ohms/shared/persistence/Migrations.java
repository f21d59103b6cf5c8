package org.ohms.shared.persistence;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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

    /** Makes an empty schema as it was at this version. */
    public static void runTo(String version, DataSource owner) {
        configured(owner).target(version).load().migrate();
    }

    /** Whether this application knows the version of a schema. */
    public static boolean knows(String version, DataSource owner) {
        var wanted = MigrationVersion.fromVersion(version);
        return Stream.of(flyway(owner).info().all()).anyMatch(migration -> wanted.equals(migration.getVersion()));
    }

    private static Flyway flyway(DataSource owner) {
        return configured(owner).load();
    }

    private static FluentConfiguration configured(DataSource owner) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .schemas("ohms")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }
}
