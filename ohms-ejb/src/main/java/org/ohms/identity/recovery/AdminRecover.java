package org.ohms.identity.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ohms.shared.crypto.KeyOpening;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The command {@code ohms admin-recover E-MAIL}. It reads the same settings as the server: environment variables, or
 * files of the same names in the directories of {@code VARIABLE_SOURCE_DIRS}.
 */
public final class AdminRecover {
    private AdminRecover() {}

    public static void main(String[] arguments) throws SQLException {
        if (arguments.length != 1) {
            System.err.println("usage: ohms admin-recover E-MAIL");
            System.exit(2);
        }
        try {
            recover(arguments[0]);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void recover(String email) throws SQLException {
        var database = database();
        var vault = KeyOpening.vault(database, setting("OHMS_MASTER_KEY"));
        try (var connection = database.getConnection()) {
            var link = new AdminRecovery(connection, vault, Clock.systemUTC())
                    .linkFor(email, System.getProperty("user.name", "unknown"));
            System.out.printf(
                    "This link sets a password once, until %s:%n%n  https://localhost:%s%s%n%n(at the staff door's own address, if it has another name)%n",
                    link.expiresAt().truncatedTo(ChronoUnit.MINUTES),
                    setting("OHMS_STAFF_PORT").orElse("9443"),
                    link.pathWithToken());
        }
    }

    private static PGSimpleDataSource database() {
        var database = new PGSimpleDataSource();
        database.setServerNames(new String[] {setting("OHMS_DB_HOST").orElse("localhost")});
        database.setPortNumbers(new int[] {port()});
        database.setDatabaseName(setting("OHMS_DB_NAME").orElse("ohms"));
        database.setUser("ohms_owner");
        database.setPassword(setting("OHMS_DB_OWNER_PASSWORD")
                .orElseThrow(() -> new IllegalArgumentException("OHMS_DB_OWNER_PASSWORD is missing.")));
        database.setSslMode(setting("OHMS_DB_SSLMODE").orElse("verify-full"));
        setting("OHMS_DB_SSLROOTCERT").ifPresent(database::setSslRootCert);
        database.setCurrentSchema("ohms");
        return database;
    }

    private static int port() {
        try {
            return Integer.parseInt(setting("OHMS_DB_PORT").orElse("5432"));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("OHMS_DB_PORT must be a number.", noNumber);
        }
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name))
                .or(() -> fromFiles(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Optional<String> fromFiles(String name) {
        var directories =
                Optional.ofNullable(System.getenv("VARIABLE_SOURCE_DIRS")).orElse("");
        return Stream.of(directories.split("[:;]"))
                .filter(directory -> !directory.isBlank())
                .flatMap(directory -> Stream.of(
                                name, name.toLowerCase(Locale.ROOT).replace('_', '.'))
                        .map(file -> Path.of(directory, file)))
                .filter(Files::isReadable)
                .findFirst()
                .map(AdminRecover::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("A file of VARIABLE_SOURCE_DIRS cannot be read.", unreadable);
        }
    }
}
