package org.ohms.compliance.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ohms.shared.crypto.Sha256;

/** Audit lines as the chain sees them: their id and the digest over every column. */
final class AuditLines {
    private AuditLines() {}

    /** One line and the SHA-256 over all of it. */
    record Line(long id, byte[] digest) {}

    /** Lines after {@code after} up to {@code upTo}, in order of id. */
    static List<Line> between(Connection database, long after, long upTo, int limit) throws SQLException {
        // One text per row, every column in order, length before value, so that no two rows look alike.
        try (var query = database.prepareStatement("""
                select id, concat_ws('|', id, cast(extract(epoch from occurred_at) as numeric),
                    coalesce(cast(actor as text), '-'), kind, coalesce(cast(session_id as text), '-'),
                    coalesce(length(permission) || '=' || permission, '-'), length(action) || '=' || action,
                    purpose, outcome, coalesce(length(codes) || '=' || codes, '-'),
                    coalesce(object_type, '-'), coalesce(cast(object_id as text), '-'), cast(patients as text),
                    coalesce(cast(reason_id as text), '-'), coalesce(encode(reason_digest, 'hex'), '-'),
                    length(address) || '=' || address, length(correlation) || '=' || correlation)
                from ohms.audit_event where id > ? and id <= ? order by id limit ?""")) {
            query.setLong(1, after);
            query.setLong(2, upTo);
            query.setInt(3, limit);
            var lines = new ArrayList<Line>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Line(rows.getLong(1), Sha256.of(rows.getString(2))));
                }
            }
            return lines;
        }
    }
}
