package org.ohms.compliance.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.ohms.compliance.audit.SignedHead;
import org.ohms.shared.crypto.ArchiveCipher;
import org.ohms.shared.crypto.KeyOpening;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.start.OperatorSettings;

/**
 * {@code ohms backup FILE}: writes everything the hospital holds, as it stood in one moment and while it goes on working,
 * into an archive that only the master key opens. The key sets lie in a file of their own beside it.
 */
public final class TakeBackup {
    private final OperatorSettings settings;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    TakeBackup(Map<String, String> environment, Clock clock, PrintStream out, PrintStream err) {
        this.settings = new OperatorSettings(environment);
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** Ends the process with 0 when the archive is complete, else with 1 and none is left. */
    public static void main(String[] arguments) {
        System.exit(new TakeBackup(System.getenv(), Clock.systemUTC(), System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        if (arguments.length != 1) {
            err.println("Usage: ohms backup FILE");
            return 1;
        }
        var archive = Path.of(arguments[0]).toAbsolutePath();
        var unfinished = archive.resolveSibling(archive.getFileName() + ".part");
        try {
            if (Files.exists(archive)) {
                throw new IllegalArgumentException("There is a file of this name already; a backup replaces none.");
            }
            var cipher = ArchiveCipher.under(settings.text("OHMS_MASTER_KEY"));
            var database = settings.asBackup();
            var signer = KeyOpening.signer(database, settings.text("OHMS_MASTER_KEY"));
            try (var connection = database.getConnection()) {
                snapshot(connection);
                var header = new ArchiveHeader(
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        one(connection, """
                                select max(version collate "C") from ohms.flyway_schema_history
                                where success and version is not null"""),
                        one(connection, "show server_version"),
                        SignedHead.newest(connection, signer, clock).orElse(""));
                var rows = write(connection, header, cipher, unfinished);
                KeySetFile.write(connection, beside(archive, ".keys"));
                connection.rollback();
                Files.move(unfinished, archive);
                Files.writeString(beside(archive, ".sha256"), sha256(archive) + "  " + archive.getFileName() + "\n");
                out.printf(
                        Locale.ROOT,
                        "%,d rows of schema %s are in %s (%,d bytes). Keep %s apart from it, and the master key apart from both.%n",
                        rows,
                        header.schema(),
                        archive.getFileName(),
                        Files.size(archive),
                        beside(archive, ".keys").getFileName());
                if (!header.head().isEmpty()) {
                    out.println("Audit head: " + header.head());
                }
                return 0;
            }
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
        } catch (FileAlreadyExistsException unfinishedOne) {
            err.println("There is an unfinished backup of this name (.part); remove it first.");
            return 1;
        } catch (IOException notWritten) {
            err.println("The backup cannot be written there: "
                    + notWritten.getClass().getSimpleName() + ".");
        } catch (SQLException unreachable) {
            err.println(
                    "The database cannot be read (state " + unreachable.getSQLState()
                            + "); check OHMS_DB_HOST, OHMS_DB_PORT, OHMS_DB_NAME, OHMS_DB_BACKUP_PASSWORD and OHMS_DB_SSLMODE.");
        }
        leaveNothing(unfinished);
        return 1;
    }

    private static long write(Connection connection, ArchiveHeader header, ArchiveCipher cipher, Path file)
            throws SQLException, IOException {
        try (var raw = new DataOutputStream(new BufferedOutputStream(fresh(file)))) {
            header.writeTo(raw);
            try (var content = new DataOutputStream(new DeflaterOutputStream(cipher.sealing(raw, header.bytes())))) {
                return new DatabaseCopy(connection).writeTo(content);
            }
        }
    }

    /** Nobody else on the machine reads it. */
    private static OutputStream fresh(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    private static void snapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static Path beside(Path archive, String ending) {
        return archive.resolveSibling(archive.getFileName() + ending);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = Sha256.running();
            var buffer = new byte[1 << 16];
            for (var count = in.read(buffer); count > 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private void leaveNothing(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException stays) {
            err.println("An unfinished file is left: " + unfinished.getFileName());
        }
    }
}
