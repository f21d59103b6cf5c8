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

    /** Ends with 0 when the link was shown, 1 when it was refused, 2 when there is nobody to ask. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: ohms admin-recover E-MAIL");
            System.exit(2);
        }
        try {
            recover(arguments[0]);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        } catch (SQLException unreachable) {
            System.err.println("The database cannot be used (state " + unreachable.getSQLState()
                    + "); check OHMS_DB_HOST, OHMS_DB_PORT, OHMS_DB_NAME, OHMS_DB_OWNER_PASSWORD and OHMS_DB_SSLMODE.");
            System.exit(2);
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
