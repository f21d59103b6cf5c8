package org.ohms.patients.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ohms.patients.demographics.DemographicsRules;
import org.ohms.patients.patient.Identity;
import org.ohms.patients.patient.PatientChange;
import org.ohms.patients.patient.PatientIntake;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/**
 * Lists of patients. A row is known when its id came in from the same source before; a list without ids is known by
 * everything that stands in the row.
 */
@ApplicationScoped
class PatientImport implements ImportKind {
    @Inject
    PatientIntake intake;

    @Inject
    DemographicsRules rules;

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Override
    public String name() {
        return "patient";
    }

    @Override
    public String permission() {
        return "patient.import";
    }

    @Override
    public String words() {
        return "org.ohms.patients.importing.columns";
    }

    @Override
    public List<ImportField> fields() {
        return PatientColumns.FIELDS;
    }

    @Override
    public List<ImportAnswer> take(ImportOrigin origin, List<ImportRow> rows) {
        var tokens = rows.stream().map(row -> token(origin, row)).toList();
        var seen = known(tokens);
        var answers = new ArrayList<ImportAnswer>();
        var people = new LinkedHashMap<Integer, Identity>();
        for (var i = 0; i < rows.size(); i++) {
            if (seen.contains(tokens.get(i))) {
                answers.add(ImportAnswer.known());
                continue;
            }
            var refusals = new Refusals();
            var person = PatientColumns.read(rows.get(i), origin.source(), refusals);
            var checked = rules.check(person.demographics(), refusals);
            if (refusals.isEmpty()) {
                seen.add(tokens.get(i));
                people.put(i, new Identity(checked, person.sex(), person.deceased()));
                answers.add(ImportAnswer.known());
            } else {
                answers.add(ImportAnswer.refused(PatientColumns.named(rows.get(i), refusals.all())));
            }
        }
        var admitted = intake.admit(List.copyOf(people.values()), PatientChange.IMPORTED, origin.by());
        var external = new LinkedHashMap<String, PatientId>();
        var next = 0;
        for (var i : people.keySet()) {
            var patient = admitted.get(next++).id();
            answers.set(i, ImportAnswer.added(patient));
            external.put(tokens.get(i), patient);
        }
        remember(external);
        return answers;
    }

    private String token(ImportOrigin origin, ImportRow row) {
        var id = row.get(PatientColumns.EXTERNAL_ID);
        var term = id == null
                ? "row|"
                        + new TreeMap<>(row.values())
                                .entrySet().stream()
                                        .map(cell -> cell.getKey() + "="
                                                + cell.getValue().strip())
                                        .collect(Collectors.joining("|"))
                : "id|" + id.strip();
        return HexFormat.of().formatHex(vault.fingerprint("external|" + origin.source() + "|" + term));
    }

    private Set<String> known(List<String> tokens) {
        List<?> found = entities.createNativeQuery("""
                        with wanted as materialized (
                            select decode(line, 'hex') as token from unnest(string_to_array(cast(?1 as text), ',')) as line)
                        select encode(e.token, 'hex') from wanted w join patient_external e on e.token = w.token""")
                .setParameter(1, String.join(",", tokens))
                .getResultList();
        var known = new HashSet<String>();
        found.forEach(token -> known.add((String) token));
        return known;
    }

    private void remember(Map<String, PatientId> external) {
        var lines = external.entrySet().stream()
                .map(entry -> entry.getValue() + entry.getKey())
                .collect(Collectors.joining(","));
        entities.createNativeQuery("""
                insert into patient_external (patient_id, token)
                select left(line, 36)::uuid, decode(substr(line, 37), 'hex')
                from unnest(string_to_array(cast(?1 as text), ',')) as line""").setParameter(1, lines).executeUpdate();
    }
}
