package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.Signer;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.StoredInstant;

/** All walks along the chain; each is kept, so that the page can say when the last one was. */
@ApplicationScoped
class ChainChecks {
    @Inject
    EntityManager entities;

    @Inject
    Signer signer;

    @Inject
    Vault vault;

    @Inject
    HeadsFile file;

    @Inject
    Clock clock;

    /** Walks now and keeps what was found. */
    ChainCheck walk(@Nullable AccountId by) {
        var report = report();
        var now = clock.instant();
        entities.createNativeQuery("""
                        insert into audit_check (id, checked_at, checked_by, sealed, open, head, fault, fault_id)
                        values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, cast(?8 as bigint))""")
                .setParameter(1, Uuids.v7(now))
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, by == null ? null : by.toString())
                .setParameter(4, report.sealed())
                .setParameter(5, report.open())
                .setParameter(6, report.head())
                .setParameter(
                        7, report.fault().map(fault -> fault.what().name()).orElse(null))
                .setParameter(
                        8,
                        report.fault().map(fault -> Long.toString(fault.id())).orElse(null))
                .executeUpdate();
        return new ChainCheck(now, Optional.ofNullable(by), report);
    }

    Optional<ChainCheck> last() {
        List<?> rows = entities.createNativeQuery("""
                        select checked_at, cast(checked_by as text), sealed, open, head, fault, fault_id
                        from audit_check order by checked_at desc limit 1""").getResultList();
        return rows.stream().findFirst().map(row -> check((Object[]) row));
    }

    /** What tells the key that signs the chain from any other. */
    String fingerprint() {
        return signer.fingerprint();
    }

    private ChainReport report() {
        try {
            return new ChainWalk(entities.unwrap(Connection.class), signer, vault).walk(null, file.heads());
        } catch (SQLException broken) {
            throw new IllegalStateException("the audit chain cannot be read", broken);
        }
    }

    private static ChainCheck check(Object[] row) {
        var fault = Optional.ofNullable(row[5])
                .map(what -> new ChainReport.Fault(
                        ChainReport.What.valueOf(String.valueOf(what)), ((Number) row[6]).longValue()));
        var at = StoredInstant.of(row[0]);
        return new ChainCheck(
                at,
                Optional.ofNullable(row[1]).map(by -> AccountId.of(String.valueOf(by))),
                new ChainReport(
                        ((Number) row[2]).longValue(), ((Number) row[3]).longValue(), String.valueOf(row[4]), fault));
    }
}
