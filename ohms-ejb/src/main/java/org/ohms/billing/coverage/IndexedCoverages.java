package org.ohms.billing.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.IndexedValues;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.work.Background;

/** Coverages are found by the number of the member. */
@ApplicationScoped
class IndexedCoverages implements IndexedValues {
    @Inject
    EntityManager entities;

    @Inject
    Background background;

    @Inject
    Vault vault;

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public Set<String> columns() {
        return Set.of("coverage.member_token");
    }

    @Override
    public long count() {
        return background.call(
                "key.index-count",
                () -> ((Number) entities.createNativeQuery("select count(*) from coverage")
                                .getSingleResult())
                        .longValue());
    }

    @Override
    public Optional<UUID> computeAgain(@Nullable UUID after, int most) {
        return background.call("key.index-coverage", () -> {
            var ids = next(after, most);
            for (var id : ids) {
                var coverage = entities.find(Coverage.class, id, LockModeType.PESSIMISTIC_WRITE);
                // by statement: the coverage itself has not changed, and whoever edits it now is not to be disturbed
                entities.createNativeQuery("update coverage set member_token = ?1 where id = ?2")
                        .setParameter(1, new MemberNumber(coverage.words().memberNumber()).token(vault))
                        .setParameter(2, id)
                        .executeUpdate();
            }
            return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
        });
    }

    @SuppressWarnings("unchecked")
    private List<UUID> next(@Nullable UUID after, int most) {
        return entities.createNativeQuery("select id from coverage where id > ?1 order by id limit ?2")
                .setParameter(1, after == null ? Uuids.LEAST : after)
                .setParameter(2, most)
                .getResultList();
    }
}
