package org.ohms.shared.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** What administrators see and do about messages on their way: state and figures, never texts or receivers. */
@Stateless
public class OutboxDesk {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Newest first; with a state, only messages in it. */
    @RolesAllowed("outbox.read")
    public Page<OutboxRow> list(Optional<OutboxState> state, PageRequest part) {
        var where = state.isPresent() ? " where m.state = :state" : "";
        var rows = entities.createQuery("""
                select new org.ohms.shared.outbox.OutboxRow(m.id, m.channel, m.state, m.attempts, m.failure,
                    m.createdAt, m.notBefore, m.finishedAt)
                from OutboxEntry m""" + where + " order by m.createdAt desc, m.id desc", OutboxRow.class)
                .setFirstResult(part.first())
                .setMaxResults(part.size());
        var total = entities.createQuery("select count(m) from OutboxEntry m" + where, Long.class);
        state.ifPresent(wanted -> {
            rows.setParameter("state", wanted);
            total.setParameter("state", wanted);
        });
        return new Page<>(rows.getResultList(), total.getSingleResult());
    }

    /** How many messages are in each state; states without any are missing. */
    @RolesAllowed("outbox.read")
    public Map<OutboxState, Long> counts() {
        var counts = new EnumMap<OutboxState, Long>(OutboxState.class);
        entities.createQuery("select m.state, count(m) from OutboxEntry m group by m.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((OutboxState) row[0], (Long) row[1]));
        return counts;
    }

    /** Since when the oldest message that should be on its way waits; empty when none does. */
    @RolesAllowed("outbox.read")
    public Optional<Instant> waitingSince() {
        // EclipseLink converts a column, but not an aggregate of one
        return entities.createQuery(
                        "select m.notBefore from OutboxEntry m where m.state in :open and m.notBefore <= :now"
                                + " order by m.notBefore",
                        Instant.class)
                .setParameter("open", List.of(OutboxState.WAITING, OutboxState.SENDING))
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Lets a message that failed, or is in doubt, go out again.
     *
     * @throws DomainException NOT_FOUND for an unknown message, REFUSED when it has not ended or has arrived
     */
    @RolesAllowed("outbox.resend")
    public void sendAgain(UUID id) {
        var entry = Optional.ofNullable(entities.find(OutboxEntry.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (!entry.again(clock.instant())) {
            throw DomainException.refused(OutboxRefusal.NOT_ENDED);
        }
    }
}
