package org.ohms.compliance.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.KeyOpening;
import org.ohms.shared.start.OperatorSettings;

/**
 * {@code ohms audit-verify}: walks the audit chain from outside of the server, with the database's login and the master
 * key from the environment. It changes nothing. Given heads that were exported earlier, one from the log
 * ({@code --head=HEX}) or a file of signed ones ({@code --heads=FILE}), it also notices when the end of the chain was cut off
 * or the whole of it was written anew.
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
            return verify(Heads.of(arguments));
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
        } catch (SQLException unreachable) {
            err.println("The database cannot be read (state " + unreachable.getSQLState()
                    + "); check OHMS_DB_HOST, OHMS_DB_PORT, OHMS_DB_NAME, OHMS_DB_APP_PASSWORD and OHMS_DB_SSLMODE.");
        }
        return NOT_WALKED;
    }

    private int verify(Heads heads) throws SQLException {
        // the login of the application, which sees the trail and changes nothing of it
        var database = settings.asApplication();
        try (var connection = database.getConnection()) {
            var masterKey = settings.text("OHMS_MASTER_KEY");
            var signer = KeyOpening.signer(database, masterKey);
            var vault = KeyOpening.vault(database, masterKey);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var wall = connection.createStatement()) {
                wall.execute("select set_config('ohms.kind', 'system', true)");
            }
            var report = new ChainWalk(connection, signer, vault).walk(heads.one(), heads.signed());
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
            case REASON_CHANGED -> "BROKEN: the reason of line " + fault.id() + " is not the one that was typed.";
            case REASON_REMOVED -> "BROKEN: the reason of line " + fault.id() + " was removed.";
            case REPLACED ->
                "BROKEN: seal " + fault.id() + " has not the head that was exported; the trail was written anew.";
            case HEAD_FORGED ->
                "BROKEN: the exported head of seal " + fault.id() + " was not signed with this hospital's audit key.";
            case TAIL_CUT ->
                "BROKEN: the chain ends at line " + fault.id() + " and has lost the head that was exported.";
        };
    }

    /** What was exported earlier and is at hand. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Heads(byte @Nullable [] one, List<ExportedHead> signed) {
        private static final String ONE = "--head=";
        private static final String FILE = "--heads=";

        static Heads of(String... arguments) {
            byte[] one = null;
            var signed = new ArrayList<ExportedHead>();
            for (var argument : arguments) {
                if (argument.startsWith(ONE)) {
                    one = HexFormat.of()
                            .parseHex(argument.substring(ONE.length()).toLowerCase(Locale.ROOT));
                } else if (argument.startsWith(FILE)) {
                    signed.addAll(HeadsFile.read(Path.of(argument.substring(FILE.length()))));
                } else {
                    throw new IllegalArgumentException("Usage: ohms audit-verify [--head=HEX] [--heads=FILE]");
                }
            }
            return new Heads(one, List.copyOf(signed));
        }
    }
}
