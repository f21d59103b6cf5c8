package org.ohms.shared.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What an operator's command outside of the server reads: environment variables, or files of the same names in the
 * directories of {@code VARIABLE_SOURCE_DIRS}, as the server reads them.
 */
public final class OperatorSettings {
    private static final String OWNER = "ohms_owner";
    private static final String APPLICATION = "ohms_app";

    private final Map<String, String> environment;

    public OperatorSettings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Empty when it is not set, or set to nothing. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> fromFiles(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** As the owner of the schema. */
    public PGSimpleDataSource asOwner() {
        return database(OWNER, "OHMS_DB_OWNER_PASSWORD");
    }

    /** As the server's requests come. */
    public PGSimpleDataSource asApplication() {
        return database(APPLICATION, "OHMS_DB_APP_PASSWORD");
    }

    /** As the login that reads everything and writes nothing. */
    public PGSimpleDataSource asBackup() {
        return database("ohms_backup", "OHMS_DB_BACKUP_PASSWORD");
    }

    /** As a superuser of the database, to bring back a backup. */
    public PGSimpleDataSource asSuperuser() {
        return database(text("OHMS_RESTORE_USER").orElse("postgres"), "OHMS_RESTORE_PASSWORD");
    }

    private PGSimpleDataSource database(String login, String password) {
        var database = new PGSimpleDataSource();
        database.setServerNames(new String[] {text("OHMS_DB_HOST").orElse("localhost")});
        database.setPortNumbers(new int[] {port()});
        database.setDatabaseName(text("OHMS_DB_NAME").orElse("ohms"));
        database.setUser(login);
        database.setPassword(text(password).orElseThrow(() -> new IllegalArgumentException(password + " is missing.")));
        database.setSslMode(text("OHMS_DB_SSLMODE").orElse("verify-full"));
        text("OHMS_DB_SSLROOTCERT").ifPresent(database::setSslRootCert);
        database.setCurrentSchema("ohms,public");
        database.setApplicationName("ohms-command");
        database.setConnectTimeout(10);
        return database;
    }

    private int port() {
        try {
            return Integer.parseInt(text("OHMS_DB_PORT").orElse("5432"));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("OHMS_DB_PORT must be a number.", noNumber);
        }
    }

    private Optional<String> fromFiles(String name) {
        var file = name.toLowerCase(Locale.ROOT).replace('_', '.');
        return Stream.of(environment.getOrDefault("VARIABLE_SOURCE_DIRS", "").split(File.pathSeparator, -1))
                .filter(directory -> !directory.isBlank())
                .flatMap(directory -> Stream.of(Path.of(directory, file), Path.of(directory, name)))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(OperatorSettings::content);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
