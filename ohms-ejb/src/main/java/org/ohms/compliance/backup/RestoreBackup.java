package org.ohms.compliance.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.ohms.compliance.audit.SignedHead;
import org.ohms.shared.crypto.ArchiveCipher;
import org.ohms.shared.crypto.KeyOpening;
import org.ohms.shared.persistence.Migrations;
import org.ohms.shared.start.OperatorSettings;

/**
 * {@code ohms restore FILE}: brings a backup back into a database that holds no hospital, with the key sets from the file
 * beside it, and walks the audit chain to the head the backup carries. A changed, cut or foreign archive, or one of a newer
 * OHMS, changes nothing.
 */
public final class RestoreBackup {
    private static final String KEYS = "--keys=";

    private final OperatorSettings settings;
    private final PrintStream out;
    private final PrintStream err;

    RestoreBackup(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.settings = new OperatorSettings(environment);
        this.out = out;
        this.err = err;
    }

    /** Ends the process with 0 when everything is back and the audit chain is whole, else with 1. */
    public static void main(String[] arguments) {
        System.exit(new RestoreBackup(System.getenv(), System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        if (arguments.length < 1 || arguments.length > 2 || (arguments.length == 2 && !arguments[1].startsWith(KEYS))) {
            err.println("Usage: ohms restore FILE [--keys=FILE]");
            return 1;
        }
        var archive = Path.of(arguments[0]).toAbsolutePath();
        var keys = arguments.length == 2
                ? Path.of(arguments[1].substring(KEYS.length()))
                : TakeBackup.beside(archive, ".keys");
        try {
            insistOnChecksum(archive);
            if (!Files.isReadable(keys)) {
                throw new IllegalArgumentException(
                        "The key sets of this backup are not beside it; name their file with --keys=FILE.");
            }
            return restore(archive, keys);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
        } catch (IOException notRead) {
            err.println(
                    "The archive does not open: it was changed, is not complete, or belongs to another master key.");
        } catch (SQLException | FlywayException failed) {
            err.println("The database did not take it"
                    + (failed instanceof SQLException state ? " (state " + state.getSQLState() + ")" : "")
                    + "; check OHMS_DB_HOST, OHMS_DB_PORT, OHMS_DB_NAME, OHMS_DB_OWNER_PASSWORD, OHMS_RESTORE_USER,"
                    + " OHMS_RESTORE_PASSWORD and OHMS_DB_SSLMODE.");
        }
        return 1;
    }

    private int restore(Path archive, Path keys) throws SQLException, IOException {
        var masterKey = settings.text("OHMS_MASTER_KEY");
        var cipher = ArchiveCipher.under(masterKey);
        var owner = settings.asOwner();
        try (var raw = new DataInputStream(new BufferedInputStream(Files.newInputStream(archive)));
                var connection = settings.asSuperuser().getConnection()) {
            var header = ArchiveHeader.readFrom(raw);
            if (!Migrations.knows(header.schema(), owner)) {
                throw new IllegalArgumentException("This backup is of schema " + header.schema()
                        + ", which this OHMS does not know; restore it with the one that made it, or a newer one.");
            }
            insistOnNoHospital(connection);
            Migrations.runTo(header.schema(), owner);
            connection.setAutoCommit(false);
            try (var content = new DataInputStream(new InflaterInputStream(cipher.opening(raw, header.bytes())))) {
                var rows = new DatabaseCopy(connection).readFrom(content);
                KeySetFile.restore(keys, connection);
                connection.commit();
                out.printf(
                        Locale.ROOT,
                        "%,d rows of %s are back, as they stood at %s.%n",
                        rows,
                        header.schema(),
                        header.takenAt());
            } catch (SQLException | IOException | IllegalArgumentException failed) {
                connection.rollback();
                connection.setAutoCommit(true);
                try (var statement = connection.createStatement()) {
                    statement.execute("drop schema ohms cascade");
                }
                throw failed;
            }
            Migrations.run(owner);
            return verify(owner, masterKey, connection, header);
        }
    }

    private int verify(DataSource owner, Optional<String> masterKey, Connection connection, ArchiveHeader header)
            throws SQLException {
        var vault = KeyOpening.vault(owner, masterKey);
        var signer = KeyOpening.signer(owner, masterKey);
        var report = SignedHead.walk(
                connection, signer, vault, Optional.of(header.head()).filter(head -> !head.isEmpty()));
        connection.rollback();
        out.printf(Locale.ROOT, "%,d sealed audit lines, head %s.%n", report.sealed(), report.head());
        if (!report.isIntact()) {
            err.println("The audit chain is broken: " + report.fault().orElseThrow());
            return 1;
        }
        out.println("The audit chain is whole.");
        return 0;
    }

    /** A hospital is never overwritten: whoever wants that drops it by hand first. */
    private static void insistOnNoHospital(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select 1 from pg_class where relnamespace = to_regnamespace('ohms') limit 1")) {
            if (rows.next()) {
                throw new IllegalArgumentException(
                        "This database holds a hospital already; restore into an empty one.");
            }
        }
    }

    private static void insistOnChecksum(Path archive) throws IOException {
        if (!Files.isReadable(archive)) {
            throw new IllegalArgumentException("There is no archive of this name that can be read.");
        }
        var sums = TakeBackup.beside(archive, ".sha256");
        if (Files.isReadable(sums) && !Files.readString(sums).startsWith(TakeBackup.sha256(archive))) {
            throw new IllegalArgumentException("The archive is not the one its checksum was made of.");
        }
    }
}
