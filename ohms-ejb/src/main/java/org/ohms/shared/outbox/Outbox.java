package org.ohms.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
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

    /**
     * Takes back what was put about this and has not gone out, in the transaction of the change that makes it wrong. One
     * that is on its way at this moment does not go out a second time.
     *
     * @param keysBegin how the dedupe keys of the messages begin
     */
    public void withdraw(UUID subject, String keysBegin) {
        entities.flush();
        entities.createNativeQuery("select outbox_withdraw(?1, ?2, ?3)")
                .setParameter(1, subject)
                .setParameter(2, keysBegin)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }
}
