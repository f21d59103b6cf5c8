package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.index.Terms;
import org.ohms.shared.crypto.IndexedValues;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.work.Background;

/** Patients are found by their record number, and by everything that describes them. */
@ApplicationScoped
class IndexedPatients implements IndexedValues {
    @Inject
    EntityManager entities;

    @Inject
    Patients patients;

    @Inject
    Background background;

    @Inject
    Vault vault;

    @Override
    public String name() {
        return "patient";
    }

    @Override
    public Set<String> columns() {
        return Set.of("patient.mrn_token", "patient_search_token.token");
    }

    @Override
    public long count() {
        return background.call(
                "key.index-count",
                () -> ((Number) entities.createNativeQuery("select count(*) from patient")
                                .getSingleResult())
                        .longValue());
    }

    @Override
    public Optional<UUID> computeAgain(@Nullable UUID after, int most) {
        return background.call("key.index-patient", () -> {
            var ids = next(after, most);
            for (var id : ids) {
                var patient = patients.lock(new PatientId(id));
                if (isFound(id)) {
                    patients.reindex(patient);
                }
                // by statement: the record itself has not changed, and whoever edits it now is not to be disturbed
                entities.createNativeQuery("update patient set mrn_token = ?1 where id = ?2")
                        .setParameter(1, vault.token(Terms.mrn(patient.mrn())))
                        .setParameter(2, id)
                        .executeUpdate();
            }
            return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
        });
    }

    /** A record that became part of another one is found by nothing. */
    private boolean isFound(UUID id) {
        return !entities.createNativeQuery("select 1 from patient_search_token where patient_id = ?1 limit 1")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> next(@Nullable UUID after, int most) {
        return entities.createNativeQuery("select id from patient where id > ?1 order by id limit ?2")
                .setParameter(1, after == null ? Uuids.LEAST : after)
                .setParameter(2, most)
                .getResultList();
    }
}
