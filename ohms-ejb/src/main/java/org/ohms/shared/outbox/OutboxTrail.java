package org.ohms.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What became of the messages about one thing; for use cases that have made sure that the actor may see the thing. */
@ApplicationScoped
public class OutboxTrail {
    private static final int NEWEST = 50;

    @Inject
    EntityManager entities;

    /** Newest first, the newest fifty. */
    public List<OutboxRow> of(UUID subject) {
        return entities.createQuery("""
                select new org.ohms.shared.outbox.OutboxRow(m.id, m.channel, m.state, m.attempts, m.failure,
                    m.createdAt, m.notBefore, m.finishedAt)
                from OutboxEntry m where m.subject = :subject order by m.createdAt desc, m.id desc""", OutboxRow.class)
                .setParameter("subject", subject)
                .setMaxResults(NEWEST)
                .getResultList();
    }
}
