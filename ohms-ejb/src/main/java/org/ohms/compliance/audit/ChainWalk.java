package org.ohms.compliance.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.ChainReport.Fault;
import org.ohms.compliance.audit.ChainReport.What;
import org.ohms.shared.crypto.Signer;

/**
 * Walks the whole chain from its first seal and compares every sealed line with what was sealed. The page, the daily
 * round and the command all walk here.
 */
final class ChainWalk {
    private static final int SEALS_AT_ONCE = 20;

    private final Connection database;
    private final Signer signer;

    ChainWalk(Connection database, Signer signer) {
        this.database = database;
        this.signer = signer;
    }

    /**
     * @param exportedHead a head that was shipped out of the database earlier; when the chain has lost it, its tail was
     *     cut off. Null when none is at hand.
     */
    ChainReport walk(byte @Nullable [] exportedHead) throws SQLException {
        var head = AuditSeal.origin();
        var headSeen = exportedHead == null;
        var sealed = 0L;
        var lastLine = 0L;
        var lastSeal = 0L;
        for (var seals = AuditSeal.after(database, 0, SEALS_AT_ONCE);
                !seals.isEmpty();
                seals = AuditSeal.after(database, lastSeal, SEALS_AT_ONCE)) {
            for (var seal : seals) {
                var fault = fault(seal, head, lastLine);
                if (fault.isPresent()) {
                    return new ChainReport(sealed, 0, hex(head), fault);
                }
                head = seal.head();
                headSeen = headSeen || Arrays.equals(head, exportedHead);
                sealed += seal.lineIds().length;
                lastLine = seal.toId();
                lastSeal = seal.id();
            }
        }
        var cut = headSeen ? Optional.<Fault>empty() : Optional.of(new Fault(What.TAIL_CUT, lastLine));
        return new ChainReport(sealed, linesAfter(lastLine), hex(head), cut);
    }

    private Optional<Fault> fault(AuditSeal seal, byte[] before, long lastLine) throws SQLException {
        if (!Arrays.equals(AuditSeal.head(before, seal.digests()), seal.head())
                || !signer.verifies(seal.signature(), seal.head())) {
            return Optional.of(new Fault(What.SEAL_FORGED, seal.id()));
        }
        var lines = AuditLines.between(database, lastLine, seal.toId(), Integer.MAX_VALUE);
        var ids = seal.lineIds();
        for (var i = 0; i < Math.max(ids.length, lines.size()); i++) {
            if (i >= lines.size() || (i < ids.length && lines.get(i).id() > ids[i])) {
                return Optional.of(new Fault(What.LINE_REMOVED, ids[i]));
            }
            if (i >= ids.length || lines.get(i).id() < ids[i]) {
                return Optional.of(new Fault(What.LINE_INSERTED, lines.get(i).id()));
            }
            if (!Arrays.equals(lines.get(i).digest(), seal.digest(i))) {
                return Optional.of(new Fault(What.LINE_CHANGED, ids[i]));
            }
        }
        return Optional.empty();
    }

    private long linesAfter(long lastLine) throws SQLException {
        try (var query = database.prepareStatement("select count(*) from ohms.audit_event where id > ?")) {
            query.setLong(1, lastLine);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static String hex(byte[] head) {
        return HexFormat.of().formatHex(head);
    }
}
