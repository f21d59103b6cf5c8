package org.ohms.patients.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.duplicate.BlockIndex.Pair;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** All pairs that may be one person. */
@ApplicationScoped
class DuplicateCandidates {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    DuplicateCandidate with(UUID id) {
        return Optional.ofNullable(entities.find(DuplicateCandidate.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Optional<DuplicateCandidate> of(Pair pair) {
        return entities.createQuery(
                        "select c from DuplicateCandidate c where c.left = :left and c.right = :right",
                        DuplicateCandidate.class)
                .setParameter("left", pair.left())
                .setParameter("right", pair.right())
                .getResultStream()
                .findFirst();
    }

    /** In one state, the likeliest first. */
    List<DuplicateCandidate> in(DuplicateState state, int first, int most) {
        return entities.createQuery(
                        "select c from DuplicateCandidate c where c.state = :state order by c.score desc, c.id",
                        DuplicateCandidate.class)
                .setParameter("state", state.code())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** The same, behind a mark. */
    List<DuplicateCandidate> in(DuplicateState state, @Nullable DuplicateMark after, int most) {
        if (after == null) {
            return in(state, 0, most);
        }
        return entities.createQuery("""
                        select c from DuplicateCandidate c where c.state = :state
                        and (c.score < :score or (c.score = :score and c.id > :pair))
                        order by c.score desc, c.id""", DuplicateCandidate.class)
                .setParameter("state", state.code())
                .setParameter("score", after.score())
                .setParameter("pair", after.pair())
                .setMaxResults(most)
                .getResultList();
    }

    long count(DuplicateState state) {
        return entities.createQuery("select count(c) from DuplicateCandidate c where c.state = :state", Long.class)
                .setParameter("state", state.code())
                .getSingleResult();
    }

    /**
     * Brings the list up to date for these patients: new pairs come in, open ones are weighed anew, and open ones that
     * do not look like one person any more go.
     */
    void update(Collection<PatientId> compared, Map<Pair, Match> likely) {
        var missing = new HashMap<>(likely);
        var ids = new HashSet<>(compared);
        for (var known : entities.createQuery(
                        "select c from DuplicateCandidate c where c.left in :ids or c.right in :ids",
                        DuplicateCandidate.class)
                .setParameter("ids", ids)
                .getResultList()) {
            var match = missing.remove(known.pair());
            if (known.state() == DuplicateState.OPEN) {
                if (match == null) {
                    entities.remove(known);
                } else {
                    known.weigh(match);
                }
            }
        }
        missing.forEach((pair, match) -> entities.persist(DuplicateCandidate.found(pair, match, clock.instant())));
    }
}
