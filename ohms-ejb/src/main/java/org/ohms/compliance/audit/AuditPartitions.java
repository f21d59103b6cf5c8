package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.ohms.compliance.access.SystemWork;
import org.ohms.shared.health.Check;
import org.ohms.shared.time.DayHasPassed;

/** Prepares the months of the audit trail ahead of time, and warns when one is missing. */
@ApplicationScoped
class AuditPartitions implements Check {
    private static final int WARN_BELOW_MONTHS = 3;

    @Inject
    EntityManager entities;

    @Inject
    SystemWork system;

    void prepare(@Observes DayHasPassed day) {
        system.run(
                "audit.prepare",
                () -> entities.createNativeQuery("select ohms.make_audit_partitions()")
                        .getSingleResult());
    }

    @Override
    public String name() {
        return "audit-partitions";
    }

    @Override
    public Kind kind() {
        return Kind.WATCHED;
    }

    @Override
    public Optional<String> problem() {
        var ahead = system.call(
                "audit.partitions",
                () -> ((Number) entities.createNativeQuery("""
                        select count(*) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = cast('ohms.audit_event' as regclass)
                        and c.relname > 'audit_event_' || to_char(now() at time zone 'UTC', 'YYYY_MM')
                        and c.relname <> 'audit_event_default'""").getSingleResult()).longValue());
        return ahead >= WARN_BELOW_MONTHS
                ? Optional.empty()
                : Optional.of("only " + ahead + " months of the audit trail are prepared");
    }
}
