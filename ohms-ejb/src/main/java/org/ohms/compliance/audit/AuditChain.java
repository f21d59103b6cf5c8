package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ohms.compliance.access.SystemWork;
import org.ohms.shared.crypto.Signer;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.time.MinuteHasPassed;

/**
 * Seals the audit lines: each batch's digests are hashed onto the head before, and the new head is signed with the
 * audit key. A seal keeps the digest of every line, so that the verifier can name the one that was touched.
 */
@ApplicationScoped
class AuditChain {
    private static final Logger LOG = Logger.getLogger(AuditChain.class.getName());
    private static final Logger HEADS = Logger.getLogger("org.ohms.audit.heads");
    private static final int BATCH = 5_000;
    private static final long ONE_SEALER = 0x6F686D73_61756474L;

    @Inject
    EntityManager entities;

    @Inject
    SystemWork system;

    @Inject
    Signer signer;

    @Inject
    HeadsFile file;

    @Inject
    Clock clock;

    void seal(@Observes MinuteHasPassed minute) {
        sealAll();
    }

    /** Ships the head out of the database, with the log and a file: whoever cuts the chain's tail cannot cut that too. */
    void exportHead(@Observes HourHasPassed hour) {
        system.run(
                "audit.export-head",
                () -> last().ifPresent(seal -> {
                    HEADS.log(Level.INFO, "audit head: seal {0}, last line {1}, head {2}, key {3}", new Object[] {
                        Long.toString(seal.id()),
                        Long.toString(seal.toId()),
                        HexFormat.of().formatHex(seal.head()),
                        signer.fingerprint()
                    });
                    file.add(ExportedHead.of(seal, hour.at().truncatedTo(ChronoUnit.SECONDS), signer));
                }));
    }

    /** Seals everything that can be sealed now. */
    void sealAll() {
        while (system.call("audit.seal", this::sealBatch) == BATCH) {
            LOG.fine("a full batch; sealing on");
        }
    }

    private int sealBatch() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, ONE_SEALER)
                .getSingleResult();
        var mark = ((Number) entities.createNativeQuery("select ohms.audit_watermark()")
                        .getSingleResult())
                .longValue();
        var before = last();
        var from = before.map(AuditSeal::toId).orElse(0L);
        var lines = linesBetween(from, mark);
        if (lines.isEmpty()) {
            return 0;
        }
        var digests = new ByteArrayOutputStream(lines.size() * 32);
        lines.forEach(line -> digests.writeBytes(line.digest()));
        var head = AuditSeal.head(before.map(AuditSeal::head).orElseGet(AuditSeal::origin), digests.toByteArray());
        entities.createNativeQuery("""
                insert into audit_seal (from_id, to_id, row_ids, digests, head, signature, sealed_at)
                values (?1, ?2, cast(?3 as bigint[]), ?4, ?5, ?6, ?7)""")
                .setParameter(1, lines.get(0).id())
                .setParameter(2, lines.get(lines.size() - 1).id())
                .setParameter(3, ids(lines))
                .setParameter(4, digests.toByteArray())
                .setParameter(5, head)
                .setParameter(6, signer.sign(head))
                .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return lines.size();
    }

    private Optional<AuditSeal> last() {
        try {
            return AuditSeal.last(database());
        } catch (SQLException broken) {
            throw new IllegalStateException("the last seal cannot be read", broken);
        }
    }

    private List<AuditLines.Line> linesBetween(long after, long upTo) {
        try {
            return AuditLines.between(database(), after, upTo, BATCH);
        } catch (SQLException broken) {
            throw new IllegalStateException("the lines to seal cannot be read", broken);
        }
    }

    private Connection database() {
        return entities.unwrap(Connection.class);
    }

    private static String ids(List<AuditLines.Line> lines) {
        var text = new StringBuilder("{");
        for (var line : lines) {
            text.append(text.length() == 1 ? "" : ",").append(line.id());
        }
        return text.append('}').toString();
    }
}
