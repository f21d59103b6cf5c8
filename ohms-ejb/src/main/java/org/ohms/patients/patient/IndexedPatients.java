package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.index.Terms;
import org.ohms.shared.crypto.IndexedValues;
import org.ohms.shared.crypto.Vault;
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
            if (ids.isEmpty()) {
                return Optional.<UUID>empty();
            }
            var locked = patients.lock(ids);
            var found = found(ids);
            patients.reindex(locked.stream()
                    .filter(patient -> found.contains(patient.id().value()))
                    .toList());
            keepNumbers(locked);
            return Optional.of(ids.get(ids.size() - 1));
        });
    }

    /** By statement: the record itself has not changed, and whoever edits it now is not to be disturbed. */
    private void keepNumbers(List<Patient> of) {
        var lines = of.stream()
                .map(patient -> patient.id() + HexFormat.of().formatHex(vault.token(Terms.mrn(patient.mrn()))))
                .collect(Collectors.joining(","));
        entities.createNativeQuery("""
                with fresh as materialized (
                    select cast(left(line, 36) as uuid) as id, decode(substr(line, 37), 'hex') as token
                    from unnest(string_to_array(cast(?1 as text), ',')) as line)
                update patient p set mrn_token = f.token from fresh f where p.id = f.id""").setParameter(1, lines).executeUpdate();
    }

    /** A record that became part of another one is found by nothing. */
    private Set<UUID> found(List<UUID> ids) {
        List<?> found = entities.createNativeQuery("""
                        with wanted as materialized (
                            select cast(line as uuid) as id from unnest(string_to_array(cast(?1 as text), ',')) as line)
                        select w.id from wanted w where exists (
                            select 1 from patient_search_token t where t.patient_id = w.id)""")
                .setParameter(1, ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private List<UUID> next(@Nullable UUID after, int most) {
        return entities.createNativeQuery("select id from patient where id > ?1 order by id limit ?2")
                .setParameter(1, after == null ? Uuids.LEAST : after)
                .setParameter(2, most)
                .getResultList();
    }
}
