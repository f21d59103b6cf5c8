package org.ohms.identity.recovery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.audit.OperatorTrail;
import org.ohms.identity.account.FirstLoginLink;
import org.ohms.identity.account.LoginName;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * Hands out a one-time link for an administrator's account, for an operator who holds the database owner's password
 * and the master key. A closed account is opened again. It works in one transaction of the system's, without a server,
 * and leaves an audit line that says which operator's login it was.
 */
final class AdminRecovery {
    private static final Duration LIFE = Duration.ofHours(72);

    /** Where second factors lie: whoever comes back this way sets up a new device. */
    private static final List<String> FACTORS = List.of("account_totp", "account_passkey", "account_recovery_code");

    private final Connection connection;
    private final Vault vault;
    private final Clock clock;

    AdminRecovery(Connection connection, Vault vault, Clock clock) {
        this.connection = connection;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The link for the administrator who signs in with this e-mail; older links of the account die,
     * and its second factor is set up anew.
     *
     * @param operator login of the operator on the machine
     * @throws IllegalArgumentException with a sentence when there is no such administrator
     */
    FirstLoginLink linkFor(String email, String operator) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run("select set_config('ohms.kind', 'system', true)");
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var account = administrator(email);
            run("""
                    update ohms.account set version = version + 1,
                        status = case when activated_at is null then 'invited' else 'active' end
                    where id = ? and status = 'disabled'""", account);
            run(
                    "update ohms.one_time_link set revoked_at = ? where account_id = ? and used_at is null and revoked_at is null",
                    at(now),
                    account);
            for (var factors : FACTORS) {
                run("delete from ohms." + factors + " where account_id = ?", account);
            }
            var token = SecretToken.fresh();
            run(
                    "insert into ohms.one_time_link (id, account_id, token, created_at, expires_at) values (?, ?, ?, ?, ?)",
                    Uuids.v7(now),
                    account,
                    token.digest(),
                    at(now),
                    at(now.plus(LIFE)));
            new OperatorTrail(connection, vault, clock)
                    .note("account.admin-recover", "Account", account, "ohms admin-recover, run by " + operator);
            connection.commit();
            return new FirstLoginLink(new AccountId(account), token, now.plus(LIFE));
        } finally {
            connection.rollback();
        }
    }

    private UUID administrator(String email) throws SQLException {
        try (var found = connection.prepareStatement("""
                select a.id from ohms.account a
                where a.login = any (?) and a.kind = 'staff' and exists (
                    select 1 from ohms.account_role r join ohms.role_permission p on p.role = r.role
                    where r.account_id = a.id and p.permission = 'role.give')""")) {
            found.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea", LoginName.typed(email).tokens(vault).toArray(byte[][]::new)));
            try (var rows = found.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("No administrator signs in with this e-mail.");
                }
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
