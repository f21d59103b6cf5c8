package org.ohms.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.WorkIsWaiting;

/** Takes messages in the transaction of the change they tell of; {@link Courier} delivers them afterwards. */
@ApplicationScoped
public class Outbox {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Event<WorkIsWaiting> work;

    /** Keeps the message for delivery. A second message with the same dedupe key is dropped. */
    public void put(OutboxMessage message) {
        entities.flush();
        var known = (Boolean) entities.createNativeQuery("select outbox_knows(?1)")
                .setParameter(1, message.dedupeKey())
                .getSingleResult();
        if (!known) {
            entities.persist(OutboxEntry.waiting(Uuids.v7(clock.instant()), message, clock.instant()));
            work.fire(new WorkIsWaiting());
        }
    }
}
