package org.ohms.compliance.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.ChainReport.Fault;
import org.ohms.compliance.audit.ChainReport.What;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.crypto.Signer;
import org.ohms.shared.crypto.Vault;

/**
 * Walks the whole chain from its first seal and compares every sealed line with what was sealed. The page, the daily
 * round and the command all walk here.
 */
final class ChainWalk {
    private static final int SEALS_AT_ONCE = 20;

    private final Connection database;
    private final Signer signer;
    private final Vault vault;

    ChainWalk(Connection database, Signer signer, Vault vault) {
        this.database = database;
        this.signer = signer;
        this.vault = vault;
    }

    /**
     * @param exportedHead a head that was shipped out of the database earlier; when the chain has lost it, its tail was
     *     cut off. Null when none is at hand.
     */
    ChainReport walk(byte @Nullable [] exportedHead) throws SQLException {
        return walk(exportedHead, List.of());
    }

    /**
     * The same, with heads that say which seal they belong to.
     *
     * @param signedHeads as they were exported; each must still be the head of its seal
     */
    ChainReport walk(byte @Nullable [] exportedHead, Collection<ExportedHead> signedHeads) throws SQLException {
        var forged = signedHeads.stream()
                .filter(signed -> !signed.isGenuine(signer))
                .findFirst()
                .map(signed -> new Fault(What.HEAD_FORGED, signed.seal()));
        var expected = new TreeMap<Long, String>();
        signedHeads.forEach(signed -> expected.put(signed.seal(), signed.head()));
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
                var exported = expected.remove(seal.id());
                if (exported != null && !exported.equals(hex(head))) {
                    return new ChainReport(sealed, 0, hex(head), Optional.of(new Fault(What.REPLACED, seal.id())));
                }
                lastLine = seal.toId();
                lastSeal = seal.id();
            }
        }
        var lost = expected.isEmpty() ? Optional.<Long>empty() : Optional.of(expected.firstKey());
        var end = lastLine;
        var seal = lastSeal;
        var cut = headSeen ? Optional.<Fault>empty() : Optional.of(new Fault(What.TAIL_CUT, lastLine));
        var gone = lost.map(id -> id > seal ? new Fault(What.TAIL_CUT, end) : new Fault(What.REPLACED, id));
        var found = cut.or(() -> gone).or(() -> forged);
        return new ChainReport(
                sealed, linesAfter(lastLine), hex(head), found.isPresent() ? found : reasonFault(lastLine));
    }

    /** The first line whose reason is not what was sealed with it. Reasons lie apart, encrypted; the line has their digest. */
    private Optional<Fault> reasonFault(long lastLine) throws SQLException {
        try (var query = database.prepareStatement("""
                select e.id, e.reason_digest, r.reason from ohms.audit_event e
                left join ohms.audit_reason r on r.id = e.reason_id
                where e.reason_id is not null and e.id <= ? order by e.id""")) {
            query.setFetchSize(500);
            query.setLong(1, lastLine);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var reason = rows.getBytes(3);
                    if (reason == null) {
                        return Optional.of(new Fault(What.REASON_REMOVED, rows.getLong(1)));
                    }
                    if (!isSealedWith(reason, rows.getBytes(2))) {
                        return Optional.of(new Fault(What.REASON_CHANGED, rows.getLong(1)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSealedWith(byte[] reason, byte @Nullable [] digest) {
        try {
            return Arrays.equals(Sha256.of(vault.open(reason, "audit_reason.reason")), digest);
        } catch (IllegalStateException opensNot) {
            return false;
        }
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
