package org.ohms.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the messages about one thing; for use cases that have made sure that the actor may see the thing. */
@ApplicationScoped
public class OutboxTrail {
    private static final int NEWEST = 50;

    @Inject
    EntityManager entities;

    /**
     * How far one message has come.
     *
     * @param dedupeKey what it was put with: event and receiver in ids
     * @param failure code of why it has not arrived; null when nothing went wrong
     * @param finishedAt when it ended; null while it is on its way
     */
    public record Step(
            UUID id,
            String channel,
            String dedupeKey,
            OutboxState state,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    /** Newest first, the newest fifty. */
    public List<Step> of(UUID subject) {
        return entities.createQuery("""
                select new org.ohms.shared.outbox.OutboxTrail$Step(m.id, m.channel, m.dedupeKey, m.state, m.failure,
                    m.createdAt, m.finishedAt)
                from OutboxEntry m where m.subject = :subject order by m.createdAt desc, m.id desc""", Step.class)
                .setParameter("subject", subject)
                .setMaxResults(NEWEST)
                .getResultList();
    }
}
