package org.ohms.compliance.status;

import java.time.Instant;
import java.util.Optional;

/**
 * What this node is made of and what it stands on.
 *
 * @param node its name
 * @param version of OHMS
 * @param commit the program was built from; empty when it was built from no commit
 * @param java version of the Java platform
 * @param openedAt when this node opened
 * @param schema version of the last migration
 * @param migrations how many migrations have run
 * @param database version of PostgreSQL
 * @param databaseBytes how large the database is
 * @param auditMonthsAhead for how many months to come the audit trail is prepared
 * @param waiting messages that should be on their way
 * @param waitingSince since when the oldest of them waits
 */
public record NodeFacts(
        String node,
        String version,
        Optional<String> commit,
        String java,
        Instant openedAt,
        String schema,
        long migrations,
        String database,
        long databaseBytes,
        long auditMonthsAhead,
        long waiting,
        Optional<Instant> waitingSince) {}
