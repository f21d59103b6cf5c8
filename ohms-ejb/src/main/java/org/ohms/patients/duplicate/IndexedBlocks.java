package org.ohms.patients.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.IndexedValues;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.work.Background;

/** Records that may be of one person meet in blocks. */
@ApplicationScoped
class IndexedBlocks implements IndexedValues {
    @Inject
    EntityManager entities;

    @Inject
    DuplicateRound round;

    @Inject
    BlockIndex blocks;

    @Inject
    Background background;

    @Override
    public String name() {
        return "duplicate";
    }

    @Override
    public Set<String> columns() {
        return Set.of("duplicate_block.token");
    }

    @Override
    public long count() {
        return background.call(
                "key.index-count",
                () -> ((Number) entities.createNativeQuery("select count(distinct patient_id) from duplicate_block")
                                .getSingleResult())
                        .longValue());
    }

    @Override
    public Optional<UUID> computeAgain(@Nullable UUID after, int most) {
        return background.call("key.index-duplicate", () -> {
            var ids = next(after, most);
            if (ids.isEmpty()) {
                return Optional.<UUID>empty();
            }
            var keys = new LinkedHashMap<PatientId, Set<String>>();
            round.features(ids.stream().map(PatientId::new).toList())
                    .forEach((patient, person) -> keys.put(patient, Blocks.of(person)));
            if (!keys.isEmpty()) {
                blocks.replace(keys);
            }
            return Optional.of(ids.get(ids.size() - 1));
        });
    }

    /** Their records are locked: a change of one of them comes before or after. */
    @SuppressWarnings("unchecked")
    private List<UUID> next(@Nullable UUID after, int most) {
        return entities.createNativeQuery("""
                        select id from patient p where id > ?1 and exists (
                            select 1 from duplicate_block b where b.patient_id = p.id)
                        order by id limit ?2 for update of p""")
                .setParameter(1, after == null ? Uuids.LEAST : after)
                .setParameter(2, most)
                .getResultList();
    }
}
