package org.ohms.patients.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.PatientId;

/**
 * Which records share a block, asked and kept for many records in one statement. What is asked for is read out of the
 * parameter first ({@code as materialized}): row-level security lets no conversion, which might tell of rows unseen,
 * near an index.
 */
@ApplicationScoped
class BlockIndex {
    /** A block larger than this says too little; its other members meet in narrower ones. */
    static final int LARGEST_BLOCK = 100;

    private static final int MOST_PAIRS = 10_000;

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    /** Replaces the blocks of these patients. */
    void replace(Map<PatientId, Set<String>> blocks) {
        remove(blocks.keySet());
        var lines = new StringBuilder();
        blocks.forEach((patient, keys) -> {
            for (var key : keys) {
                for (var token : vault.tokensToKeep(term(key))) {
                    lines.append(lines.length() == 0 ? "" : ",")
                            .append(patient.value())
                            .append(HexFormat.of().formatHex(token));
                }
            }
        });
        entities.createNativeQuery("""
                insert into duplicate_block (patient_id, token)
                select left(line, 36)::uuid, decode(substr(line, 37), 'hex')
                from unnest(string_to_array(cast(?1 as text), ',')) as line
                on conflict do nothing""").setParameter(1, lines.toString()).executeUpdate();
    }

    void remove(Collection<PatientId> patients) {
        entities.createNativeQuery("""
                with wanted as materialized (
                    select cast(line as uuid) as id from unnest(string_to_array(cast(?1 as text), ',')) as line)
                delete from duplicate_block b using wanted w where b.patient_id = w.id""").setParameter(1, list(patients)).executeUpdate();
    }

    /** A pair of records, the smaller id first. */
    record Pair(PatientId left, PatientId right) {
        static Pair of(PatientId one, PatientId other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** Pairs of one of these patients and any other that share a block, those that share most first. */
    Set<Pair> sharing(Collection<PatientId> patients) {
        List<?> rows = entities.createNativeQuery("""
                        with wanted as materialized (
                            select cast(line as uuid) as id from unnest(string_to_array(cast(?1 as text), ',')) as line)
                        select a.patient_id, b.patient_id
                        from wanted w join duplicate_block a on a.patient_id = w.id cross join lateral
                            (select patient_id from duplicate_block
                             where token = a.token and patient_id <> a.patient_id limit ?2) b
                        group by a.patient_id, b.patient_id
                        order by count(*) desc limit ?3""")
                .setParameter(1, list(patients))
                .setParameter(2, LARGEST_BLOCK)
                .setParameter(3, MOST_PAIRS)
                .getResultList();
        var pairs = new LinkedHashSet<Pair>();
        for (var row : rows) {
            var ids = (Object[]) row;
            pairs.add(Pair.of(new PatientId((UUID) ids[0]), new PatientId((UUID) ids[1])));
        }
        return pairs;
    }

    /** Patients in one of these blocks, those in most of them first. */
    List<PatientId> in(Collection<String> keys, int most) {
        List<?> rows = entities.createNativeQuery("""
                        with wanted as materialized (
                            select decode(line, 'hex') as token from unnest(string_to_array(cast(?1 as text), ',')) as line)
                        select b.patient_id
                        from wanted w cross join lateral
                            (select patient_id from duplicate_block where token = w.token limit ?2) b
                        group by b.patient_id
                        order by count(*) desc limit ?3""")
                .setParameter(
                        1,
                        keys.stream()
                                .flatMap(key -> vault.tokens(term(key)).stream())
                                .map(HexFormat.of()::formatHex)
                                .collect(Collectors.joining(",")))
                .setParameter(2, LARGEST_BLOCK)
                .setParameter(3, most)
                .getResultList();
        var patients = new ArrayList<PatientId>();
        rows.forEach(row -> patients.add(new PatientId((UUID) row)));
        return patients;
    }

    static String list(Collection<PatientId> patients) {
        return patients.stream().map(PatientId::toString).collect(Collectors.joining(","));
    }

    private static String term(String key) {
        return "block|" + key;
    }
}
