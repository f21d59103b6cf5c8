package org.ohms.compliance.audit;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Audit lines as the chain sees them: their id and the digest over every column. */
final class AuditLines {
    private AuditLines() {}

    /** One line and the SHA-256 over all of it. */
    record Line(long id, byte[] digest) {}

    /** Lines after {@code after} up to {@code upTo}, in order of id. */
    static List<Line> between(EntityManager entities, long after, long upTo, int limit) {
        // One text per row, every column in order, length before value, so that no two rows look alike.
        List<?> rows = entities.createNativeQuery("""
                        select id, concat_ws('|', id, cast(extract(epoch from occurred_at) as numeric),
                            coalesce(cast(actor as text), '-'), kind, coalesce(cast(session_id as text), '-'),
                            coalesce(length(permission) || '=' || permission, '-'), length(action) || '=' || action,
                            purpose, outcome, coalesce(length(codes) || '=' || codes, '-'),
                            coalesce(object_type, '-'), coalesce(cast(object_id as text), '-'), cast(patients as text),
                            coalesce(cast(reason_id as text), '-'), coalesce(encode(reason_digest, 'hex'), '-'),
                            length(address) || '=' || address, length(correlation) || '=' || correlation)
                        from audit_event where id > ?1 and id <= ?2 order by id limit ?3""")
                .setParameter(1, after)
                .setParameter(2, upTo)
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Line(
                        ((Number) row[0]).longValue(),
                        Digests.sha256(String.valueOf(row[1]).getBytes(StandardCharsets.UTF_8))))
                .toList();
    }
}
