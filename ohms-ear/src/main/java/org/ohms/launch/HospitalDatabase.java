package org.ohms.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database {@code ohms} with its three logins: the owner migrates, the application owns nothing, the backup reads past
 * row-level security. The SQL is the same that an operator runs on a server of their own.
 */
public final class HospitalDatabase {
    public static final String NAME = "ohms";

    private final PostgresServer server;

    public HospitalDatabase(PostgresServer server) {
        this.server = server;
    }

    /** Makes what is missing and sets the passwords; may be called at each start. */
    public void prepare(String ownerPassword, String appPassword, String backupPassword) {
        try {
            try (var postgres = server.connect("postgres")) {
                // what is stretched are passwords of people; these are dice, and each connection would work for it
                execute(postgres, "set scram_iterations = 1");
                login(postgres, "ohms_owner", ownerPassword, "nobypassrls");
                login(postgres, "ohms_app", appPassword, "nobypassrls");
                login(postgres, "ohms_backup", backupPassword, "bypassrls");
                if (!exists(postgres, "select 1 from pg_database where datname = '" + NAME + "'")) {
                    execute(
                            postgres,
                            "create database " + NAME + " owner ohms_owner template template0 encoding 'UTF8'");
                }
            }
            try (var hospital = server.connect(NAME)) {
                execute(hospital, script());
            }
        } catch (SQLException broken) {
            throw new LaunchRefused("The database cannot be prepared: " + broken.getMessage(), broken);
        }
    }

    private static void login(Connection postgres, String name, String password, String rowSecurity)
            throws SQLException {
        if (!exists(postgres, "select 1 from pg_roles where rolname = '" + name + "'")) {
            execute(postgres, "create role " + name + " login");
        }
        execute(
                postgres,
                "alter role " + name + " nosuperuser nocreatedb nocreaterole noreplication " + rowSecurity
                        + " password '" + password.replace("'", "''") + "'");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script() {
        try (var resource = HospitalDatabase.class.getResourceAsStream("database.sql")) {
            if (resource == null) {
                throw new IllegalStateException("database.sql is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
