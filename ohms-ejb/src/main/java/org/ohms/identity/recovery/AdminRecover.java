package org.ohms.identity.recovery;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.ohms.shared.crypto.KeyOpening;
import org.ohms.shared.start.OperatorSettings;

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
        var settings = new OperatorSettings(System.getenv());
        var database = settings.asOwner();
        var vault = KeyOpening.vault(database, settings.text("OHMS_MASTER_KEY"));
        try (var connection = database.getConnection()) {
            var link = new AdminRecovery(connection, vault, Clock.systemUTC())
                    .linkFor(email, System.getProperty("user.name", "unknown"));
            System.out.printf(
                    "This link sets a password once, until %s:%n%n  https://localhost:%s%s%n%n(at the staff door's own address, if it has another name)%n",
                    link.expiresAt().truncatedTo(ChronoUnit.MINUTES),
                    settings.text("OHMS_STAFF_PORT").orElse("9443"),
                    link.pathWithToken());
        }
    }
}
