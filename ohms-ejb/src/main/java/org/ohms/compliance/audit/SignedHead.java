package org.ohms.compliance.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ohms.shared.crypto.Signer;
import org.ohms.shared.crypto.Vault;

/** The signed head of a chain for whoever holds a connection to it: backups carry one and prove themselves by it. */
public final class SignedHead {
    private SignedHead() {}

    /** The newest head as a line; empty before the first seal. */
    public static Optional<String> newest(Connection database, Signer signer, Clock clock) throws SQLException {
        return AuditSeal.last(database)
                .map(seal -> ExportedHead.of(seal, clock.instant().truncatedTo(ChronoUnit.SECONDS), signer)
                        .line());
    }

    /**
     * Walks the chain of this database up to such a head.
     *
     * @throws IllegalArgumentException when the line is no head
     */
    public static ChainReport walk(Connection database, Signer signer, Vault vault, Optional<String> line)
            throws SQLException {
        var heads = line.map(text -> ExportedHead.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("This is no signed head of an audit chain.")))
                .map(List::of)
                .orElseGet(List::of);
        return new ChainWalk(database, signer, vault).walk(null, heads);
    }
}
