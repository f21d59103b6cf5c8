package org.ohms.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ohms.shared.persistence.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/** One throw-away PostgreSQL for all tests of this module, with the hospital's logins and its migrated schema. */
public final class TestDatabase {
    private static volatile boolean running;

    private final EmbeddedPostgres server;

    private static final class Only {
        private static final TestDatabase HERE = new TestDatabase();
    }

    private TestDatabase() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "150")
                    .setServerConfig("log_min_messages", "fatal")
                    // its processes are killed in tests, its machine is not
                    .setServerConfig("fsync", "off")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role ohms_owner login");
                statement.execute("create role ohms_app login");
                statement.execute("create role ohms_backup login bypassrls");
                statement.execute("create database ohms owner ohms_owner");
            }
            try (var connection = server.getDatabase("postgres", "ohms").getConnection();
                    var statement = connection.createStatement()) {
                for (var extension : new String[] {"btree_gist", "pg_trgm", "unaccent", "fuzzystrmatch"}) {
                    statement.execute("create extension if not exists " + extension);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        Migrations.run(owner());
        running = true;
    }

    /** Started when the first test asks for it. */
    public static TestDatabase get() {
        return Only.HERE;
    }

    /** Whether a test of this process has asked for it. */
    static boolean isRunning() {
        return running;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort()
                + "/ohms?currentSchema=ohms,public&stringtype=unspecified";
    }

    public int port() {
        return server.getPort();
    }

    /** As the login that runs migrations. */
    public DataSource owner() {
        return source("ohms_owner");
    }

    /** As the login that serves requests. */
    public DataSource app() {
        var source = source("ohms_app");
        // as the server's: the configuration says why
        source.setPrepareThreshold(1);
        source.setOptions("-c plan_cache_mode=force_generic_plan");
        return source;
    }

    /** As the server's superuser, for looking behind every wall. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    private PGSimpleDataSource source(String user) {
        var source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser(user);
        return source;
    }
}
