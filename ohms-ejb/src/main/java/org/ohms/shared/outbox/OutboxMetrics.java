package org.ohms.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import org.ohms.shared.metrics.Figure;
import org.ohms.shared.metrics.Metrics;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/** How many messages wait, since when, and what becomes of those this node delivers. */
@ApplicationScoped
class OutboxMetrics {
    static final Figure WAITING = new Figure("ohms_outbox_waiting", "Messages that should be on their way");
    static final Figure OLDEST = new Figure(
            "ohms_outbox_oldest_seconds", "How long the oldest of the messages waits that should be on their way");
    static final Figure SENT = new Figure("ohms_messages_sent", "Messages handed over, by the way they went");
    static final Figure FAILED =
            new Figure("ohms_messages_failed", "Tries to hand a message over that failed, by its way");

    @Inject
    EntityManager entities;

    @Inject
    Background background;

    @Inject
    Metrics metrics;

    void on(@Observes MinuteHasPassed minute) {
        var open = (Object[]) background.call(
                "outbox.waiting",
                () -> entities.createNativeQuery("""
                        select count(*), coalesce(extract(epoch from cast(?1 as timestamptz) - min(not_before)), 0)
                        from outbox where state in ('waiting', 'sending') and not_before <= ?1""")
                        .setParameter(1, minute.at().atOffset(ZoneOffset.UTC))
                        .getSingleResult());
        metrics.set(WAITING, ((Number) open[0]).doubleValue());
        metrics.set(OLDEST, ((Number) open[1]).doubleValue());
    }

    void sent(OutboxChannel way) {
        metrics.count(SENT, "way", way.name());
    }

    void failed(OutboxChannel way) {
        metrics.count(FAILED, "way", way.name());
    }
}
