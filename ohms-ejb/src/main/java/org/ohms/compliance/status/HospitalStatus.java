package org.ohms.compliance.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.persistence.StoredInstant;

/** How the house is doing, for administrators. */
@Stateless
public class HospitalStatus {
    private static final BuildFacts BUILD = BuildFacts.read();

    @Inject
    CheckRound round;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ohms.node")
    Optional<String> node;

    /** What every check said last, at most a minute ago. */
    @RolesAllowed("hospital.status")
    public List<CheckState> checks() {
        if (round.states().isEmpty()) {
            round.run();
        }
        return round.states();
    }

    /** Asks every check now. */
    @RolesAllowed("hospital.status")
    public List<CheckState> runChecks() {
        round.run();
        return round.states();
    }

    /** Versions, sizes and queues, read now. */
    @RolesAllowed("hospital.status")
    public NodeFacts facts() {
        var row = (Object[]) entities.createNativeQuery("""
                        select (select version from flyway_schema_history where success and version is not null
                                order by installed_rank desc limit 1),
                            (select count(*) from flyway_schema_history where success and version is not null),
                            current_setting('server_version'),
                            pg_database_size(current_database()),
                            (select count(*) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                                where i.inhparent = cast('ohms.audit_event' as regclass)
                                and c.relname > 'audit_event_' || to_char(now() at time zone 'UTC', 'YYYY_MM')
                                and c.relname <> 'audit_event_default'),
                            (select count(*) from outbox where state in ('waiting', 'sending') and not_before <= ?1),
                            (select min(not_before) from outbox
                                where state in ('waiting', 'sending') and not_before <= ?1)""")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new NodeFacts(
                node.filter(name -> !name.isBlank()).orElseGet(HospitalStatus::hostName),
                BUILD.version(),
                BUILD.commit(),
                Runtime.version().toString(),
                round.openedAt(),
                String.valueOf(row[0]),
                number(row[1]),
                String.valueOf(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                Optional.ofNullable(row[6]).map(StoredInstant::of));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
