package org.ohms.compliance.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.KeyOpening;
import org.ohms.shared.start.OperatorSettings;

/**
 * {@code ohms audit-verify}: walks the audit chain from outside of the server, with the database's login and the master
 * key from the environment. It changes nothing. Given a head that was exported to the log earlier
 * ({@code --head=HEX}), it also notices when the end of the chain was cut off.
 *
 * <p>Ends with 0 when the chain is whole, 1 when it is not, 2 when it could not be walked.
 */
public final class VerifyAuditChain {
    static final int WHOLE = 0;
    static final int BROKEN = 1;
    static final int NOT_WALKED = 2;

    private final OperatorSettings settings;
    private final PrintStream out;
    private final PrintStream err;

    VerifyAuditChain(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.settings = new OperatorSettings(environment);
        this.out = out;
        this.err = err;
    }

    /** Ends the process with what was found. */
    public static void main(String[] arguments) {
        System.exit(new VerifyAuditChain(System.getenv(), System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        try {
            return verify(exportedHead(arguments));
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
        } catch (SQLException unreachable) {
            err.println("The database cannot be read (state " + unreachable.getSQLState()
                    + "); check OHMS_DB_HOST, OHMS_DB_PORT, OHMS_DB_NAME, OHMS_DB_APP_PASSWORD and OHMS_DB_SSLMODE.");
        }
        return NOT_WALKED;
    }

    private int verify(byte @Nullable [] exportedHead) throws SQLException {
        // the login of the application, which sees the trail and changes nothing of it
        var database = settings.asApplication();
        try (var connection = database.getConnection()) {
            var signer = KeyOpening.signer(database, settings.text("OHMS_MASTER_KEY"));
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var wall = connection.createStatement()) {
                wall.execute("select set_config('ohms.kind', 'system', true)");
            }
            var report = new ChainWalk(connection, signer).walk(exportedHead);
            connection.rollback();
            return tell(report);
        }
    }

    private int tell(ChainReport report) {
        out.printf(
                "%,d sealed lines stand as they were written, %,d are not sealed yet.%n",
                report.sealed(), report.open());
        out.println("Head: " + report.head());
        if (report.isIntact()) {
            out.println("The chain is whole.");
            return WHOLE;
        }
        out.println(sentence(report.fault().orElseThrow()));
        return BROKEN;
    }

    private static String sentence(ChainReport.Fault fault) {
        return switch (fault.what()) {
            case LINE_CHANGED -> "BROKEN: line " + fault.id() + " was changed after it was written.";
            case LINE_REMOVED -> "BROKEN: line " + fault.id() + " was removed.";
            case LINE_INSERTED -> "BROKEN: line " + fault.id() + " was put in later.";
            case SEAL_FORGED -> "BROKEN: seal " + fault.id() + " was not made by this hospital.";
            case TAIL_CUT ->
                "BROKEN: the chain ends at line " + fault.id() + " and has lost the head that was exported.";
        };
    }

    private static byte @Nullable [] exportedHead(String... arguments) {
        if (arguments.length == 0) {
            return null;
        }
        if (arguments.length > 1 || !arguments[0].startsWith("--head=")) {
            throw new IllegalArgumentException("Usage: ohms audit-verify [--head=HEX]");
        }
        return HexFormat.of()
                .parseHex(arguments[0].substring("--head=".length()).toLowerCase(Locale.ROOT));
    }
}
