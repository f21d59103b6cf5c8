package org.ohms.patients.index;

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
import org.ohms.shared.persistence.Portions;

/** Keeps and asks the tokens patients are found by. Terms come in plain and go into the database as keyed hashes. */
@ApplicationScoped
public class TokenIndex {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    /** Adds the terms of new patients, all in one statement. */
    public void add(Map<PatientId, ? extends Collection<String>> terms) {
        if (terms.isEmpty()) {
            return;
        }
        var lines = new StringBuilder();
        terms.forEach((patient, words) -> {
            for (var word : hexes(words)) {
                if (lines.length() > 0) {
                    lines.append(',');
                }
                lines.append(patient.value()).append(word);
            }
        });
        entities.createNativeQuery("""
                insert into patient_search_token (patient_id, token)
                select left(line, 36)::uuid, decode(substr(line, 37), 'hex')
                from unnest(string_to_array(cast(?1 as text), ',')) as line
                on conflict do nothing""").setParameter(1, lines.toString()).executeUpdate();
    }

    /** Replaces everything these patients are found by. */
    public void replace(Map<PatientId, ? extends Collection<String>> terms) {
        entities.createNativeQuery("""
                with wanted as materialized (
                    select cast(line as uuid) as id from unnest(string_to_array(cast(?1 as text), ',')) as line)
                delete from patient_search_token t using wanted w where t.patient_id = w.id""")
                .setParameter(
                        1, terms.keySet().stream().map(PatientId::toString).collect(Collectors.joining(",")))
                .executeUpdate();
        add(terms);
    }

    /** The patient is not found any more. */
    public void remove(PatientId patient) {
        entities.createNativeQuery("delete from patient_search_token where patient_id = ?1")
                .setParameter(1, patient.value())
                .executeUpdate();
    }

    /**
     * Patients that meet every group by at least one of its terms: first those that meet the exact groups, then those that
     * meet the strict ones, then those that meet only the loose ones. However many begin like it or sound like it, whoever
     * bears the very name is among them. One statement.
     *
     * @param most how many of each sort at most
     * @param enough once so many are found, nobody of a looser sort is added
     * @return the best ones first
     */
    public Set<PatientId> meeting(
            List<? extends Collection<String>> exact,
            List<? extends Collection<String>> strict,
            List<? extends Collection<String>> loose,
            int most,
            int enough) {
        var tokens = new ArrayList<byte[]>();
        var sorts = new ArrayList<String>();
        if (!exact.equals(strict)) {
            sorts.add(meetingAll(exact, tokens, sorts.size(), most));
        }
        sorts.add(meetingAll(strict, tokens, sorts.size(), most));
        if (!loose.equals(strict)) {
            sorts.add(meetingAll(loose, tokens, sorts.size(), most));
        }
        var query = entities.createNativeQuery(
                sorts.stream().collect(Collectors.joining(") union all (", "(", ") order by 2")));
        for (var i = 0; i < tokens.size(); i++) {
            query.setParameter(i + 1, tokens.get(i));
        }
        var found = new LinkedHashSet<PatientId>();
        Object sort = 0;
        for (var row : query.getResultList()) {
            var columns = (Object[]) row;
            if (!sort.equals(columns[1]) && found.size() >= enough) {
                break;
            }
            sort = columns[1];
            found.add(new PatientId((UUID) columns[0]));
        }
        return found;
    }

    private String meetingAll(List<? extends Collection<String>> groups, List<byte[]> tokens, int sort, int most) {
        var sql = new StringBuilder("select distinct t0.patient_id, " + sort + " from patient_search_token t0 where ");
        for (var i = 0; i < groups.size(); i++) {
            if (i > 0) {
                sql.append(" and exists (select 1 from patient_search_token t")
                        .append(i)
                        .append(" where t")
                        .append(i)
                        .append(".patient_id = t0.patient_id and ");
            }
            sql.append('t').append(i).append(".token in (");
            var comma = "";
            var wanted = groups.get(i).stream().flatMap(term -> vault.tokens(term).stream());
            for (var token : Portions.rounded(wanted.toList())) {
                tokens.add(token);
                sql.append(comma).append('?').append(tokens.size());
                comma = ", ";
            }
            sql.append(i > 0 ? "))" : ")");
        }
        return sql.append(" limit ").append(most).toString();
    }

    private List<String> hexes(Collection<String> terms) {
        return terms.stream()
                .flatMap(term -> vault.tokensToKeep(term).stream())
                .map(HexFormat.of()::formatHex)
                .toList();
    }
}
