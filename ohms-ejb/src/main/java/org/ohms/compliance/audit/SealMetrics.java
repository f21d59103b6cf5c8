package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import org.ohms.compliance.access.SystemWork;
import org.ohms.shared.metrics.Figure;
import org.ohms.shared.metrics.Metrics;
import org.ohms.shared.time.MinuteHasPassed;

/** How much of the audit trail no seal covers yet. */
@ApplicationScoped
class SealMetrics {
    static final Figure LINES = new Figure("ohms_audit_unsealed_lines", "Audit lines that no seal covers yet");
    static final Figure AGE =
            new Figure("ohms_audit_unsealed_oldest_seconds", "Age of the oldest audit line that no seal covers yet");

    @Inject
    EntityManager entities;

    @Inject
    SystemWork system;

    @Inject
    Metrics metrics;

    void on(@Observes MinuteHasPassed minute) {
        var open = (Object[]) system.call(
                "audit.unsealed",
                () -> entities.createNativeQuery("""
                        select count(*), coalesce(extract(epoch from cast(?1 as timestamptz) - min(occurred_at)), 0)
                        from audit_event where id > (select coalesce(max(to_id), 0) from audit_seal)""")
                        .setParameter(1, minute.at().atOffset(ZoneOffset.UTC))
                        .getSingleResult());
        metrics.set(LINES, ((Number) open[0]).doubleValue());
        metrics.set(AGE, Math.max(0, ((Number) open[1]).doubleValue()));
    }
}
