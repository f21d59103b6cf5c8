package org.ohms.compliance.audit;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.ohms.shared.crypto.KeyOpening;
import org.ohms.shared.start.OperatorSettings;

/**
 * {@code ohms audit-head}: prints the newest head of the audit chain, signed, as a line for the file that
 * {@code ohms audit-verify --heads=FILE} reads. It changes nothing.
 */
public final class ExportAuditHead {
    private final OperatorSettings settings;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    ExportAuditHead(Map<String, String> environment, Clock clock, PrintStream out, PrintStream err) {
        this.settings = new OperatorSettings(environment);
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** Ends the process with 0 when a head was printed. */
    public static void main(String[] arguments) {
        System.exit(new ExportAuditHead(System.getenv(), Clock.systemUTC(), System.out, System.err).run());
    }

    int run() {
        try {
            var database = settings.asApplication();
            var signer = KeyOpening.signer(database, settings.text("OHMS_MASTER_KEY"));
            try (var connection = database.getConnection()) {
                var last = AuditSeal.last(connection);
                if (last.isEmpty()) {
                    err.println("Nothing has been sealed yet.");
                    return 1;
                }
                out.println(ExportedHead.of(last.get(), clock.instant().truncatedTo(ChronoUnit.SECONDS), signer)
                        .line());
                return 0;
            }
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
        } catch (SQLException | IllegalStateException unreachable) {
            err.println("The database cannot be read; check OHMS_DB_HOST, OHMS_DB_PORT, OHMS_DB_NAME,"
                    + " OHMS_DB_APP_PASSWORD and OHMS_DB_SSLMODE.");
        }
        return 1;
    }
}
