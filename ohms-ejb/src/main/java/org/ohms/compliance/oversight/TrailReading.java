package org.ohms.compliance.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * Who looks through the trail goes on where they stopped, one node at a time, and only as far as the trail is sealed:
 * behind a seal no line can still appear. How far they came is written in the transaction of what they found.
 */
@ApplicationScoped
public class TrailReading {
    /** How many lines of the trail are looked through at once. */
    public static final int BATCH = 2_000;

    @Inject
    EntityManager entities;

    /**
     * Some lines nobody of this name has looked through.
     *
     * @param after the last line that was
     * @param upTo the last line of these
     */
    public record Stretch(long after, long upTo) {}

    /** Takes the next stretch; nothing when there is none, or another node is at it. */
    public Optional<Stretch> next(String reader) {
        List<?> rows = entities.createNativeQuery(
                        "select last_id from trail_reading where reader = ?1 for update skip locked")
                .setParameter(1, reader)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var after = ((Number) rows.get(0)).longValue();
        var upTo = (Number) entities.createNativeQuery("""
                        select max(id) from (
                            select id from audit_event
                            where id > ?1 and id <= (select coalesce(max(to_id), 0) from audit_seal)
                            order by id limit ?2) next""")
                .setParameter(1, after)
                .setParameter(2, BATCH)
                .getSingleResult();
        if (upTo == null) {
            return Optional.empty();
        }
        entities.createNativeQuery("update trail_reading set last_id = ?2 where reader = ?1")
                .setParameter(1, reader)
                .setParameter(2, upTo.longValue())
                .executeUpdate();
        return Optional.of(new Stretch(after, upTo.longValue()));
    }
}
