package org.ohms.compliance.audit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.Uuids;

/** The audit line of a command that an operator runs beside the server, in the transaction of the command's own work. */
public final class OperatorTrail {
    private final Connection connection;
    private final Vault vault;
    private final Clock clock;

    /** @param connection as the owner, with the system's context set */
    public OperatorTrail(Connection connection, Vault vault, Clock clock) {
        this.connection = connection;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Writes the line.
     *
     * @param words which command, and whose login on the machine ran it; kept encrypted
     */
    public void note(String action, String objectType, UUID object, String words) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reason = words.getBytes(StandardCharsets.UTF_8);
        var reasonId = Uuids.v7(now);
        try (var insert = connection.prepareStatement("insert into ohms.audit_reason (id, reason) values (?, ?)")) {
            insert.setObject(1, reasonId);
            insert.setBytes(2, vault.seal(reason, "audit_reason.reason"));
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into ohms.audit_event (occurred_at, kind, action, purpose, outcome, object_type, object_id, patients,
                    reason_id, reason_digest, address, correlation)
                values (?, 'system', ?, 'system', 'allowed', ?, ?, '{}', ?, ?, 'local', ?)""")) {
            insert.setObject(1, now.atOffset(ZoneOffset.UTC));
            insert.setString(2, action);
            insert.setString(3, objectType);
            insert.setObject(4, object);
            insert.setObject(5, reasonId);
            insert.setBytes(6, Sha256.of(reason));
            insert.setString(7, UUID.randomUUID().toString());
            insert.executeUpdate();
        }
    }
}
