package org.ohms.compliance.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ohms.shared.crypto.Sha256;

/**
 * A link of the chain as it is stored.
 *
 * @param toId the last line it covers
 * @param lineIds ids of the lines it covers, in order
 * @param digests their digests, one after the other
 * @param head what the chain amounts to up to here
 */
@SuppressWarnings("ArrayRecordComponent")
record AuditSeal(long id, long toId, long[] lineIds, byte[] digests, byte[] head, byte[] signature) {
    private static final int DIGEST_BYTES = 32;
    private static final String COLUMNS = "select id, to_id, row_ids, digests, head, signature from ohms.audit_seal ";

    /** The head before the first seal. */
    static byte[] origin() {
        return new byte[DIGEST_BYTES];
    }

    /** The head a seal over these digests must have. */
    static byte[] head(byte[] before, byte[] digests) {
        return Sha256.of(
                before, ByteBuffer.allocate(Long.BYTES).putLong(digests.length).array(), digests);
    }

    static List<AuditSeal> after(Connection database, long id, int limit) throws SQLException {
        try (var query = database.prepareStatement(COLUMNS + "where id > ? order by id limit ?")) {
            query.setLong(1, id);
            query.setInt(2, limit);
            var seals = new ArrayList<AuditSeal>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    seals.add(new AuditSeal(
                            rows.getLong(1),
                            rows.getLong(2),
                            ids((Long[]) rows.getArray(3).getArray()),
                            rows.getBytes(4),
                            rows.getBytes(5),
                            rows.getBytes(6)));
                }
            }
            return seals;
        }
    }

    static Optional<AuditSeal> last(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select coalesce(max(id), 0) from ohms.audit_seal");
                var rows = query.executeQuery()) {
            rows.next();
            return after(database, rows.getLong(1) - 1, 1).stream().findFirst();
        }
    }

    byte[] digest(int line) {
        return Arrays.copyOfRange(digests, line * DIGEST_BYTES, (line + 1) * DIGEST_BYTES);
    }

    private static long[] ids(Long[] boxed) {
        return Arrays.stream(boxed).mapToLong(Long::longValue).toArray();
    }
}
