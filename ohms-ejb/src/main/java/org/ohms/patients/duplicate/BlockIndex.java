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

/** Which records share a block, asked and kept for many records in one statement. */
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
                lines.append(lines.length() == 0 ? "" : ",")
                        .append(patient.value())
                        .append(hex(key));
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
                delete from duplicate_block where patient_id in
                    (select cast(id as uuid) from unnest(string_to_array(cast(?1 as text), ',')) as id)""").setParameter(1, list(patients)).executeUpdate();
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
                        select a.patient_id, b.patient_id
                        from duplicate_block a cross join lateral
                            (select patient_id from duplicate_block
                             where token = a.token and patient_id <> a.patient_id limit ?2) b
                        where a.patient_id in
                            (select cast(id as uuid) from unnest(string_to_array(cast(?1 as text), ',')) as id)
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
                        select b.patient_id
                        from unnest(string_to_array(cast(?1 as text), ',')) as wanted cross join lateral
                            (select patient_id from duplicate_block
                             where token = decode(wanted, 'hex') limit ?2) b
                        group by b.patient_id
                        order by count(*) desc limit ?3""")
                .setParameter(1, keys.stream().map(this::hex).collect(Collectors.joining(",")))
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

    private String hex(String key) {
        return HexFormat.of().formatHex(vault.token("block|" + key));
    }
}
