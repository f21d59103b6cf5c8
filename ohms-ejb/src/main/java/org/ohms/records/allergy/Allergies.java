package org.ohms.records.allergy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Allergies of charts, with the answer that none are known. */
@ApplicationScoped
public class Allergies {
    private static final int MOST = 200;

    @Inject
    EntityManager entities;

    @Inject
    AccountNames accounts;

    /** Everything known of one patient; whoever calls has opened the chart. */
    public AllergyList of(PatientId patient) {
        var found = entities.createQuery("""
                        select a from AllergyIntolerance a where a.patient = :patient
                        and a.verification <> org.ohms.records.allergy.AllergyVerification.ENTERED_IN_ERROR
                        order by a.recordedAt, a.id\
                        """, AllergyIntolerance.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
        return list(patient, found);
    }

    /** The same, as far as the patient may read it at that moment. */
    AllergyList released(PatientId patient, Instant now) {
        var found = entities.createQuery("""
                        select a from AllergyIntolerance a where a.patient = :patient and a.releasedAt <= :now
                        and a.verification <> org.ohms.records.allergy.AllergyVerification.ENTERED_IN_ERROR
                        order by a.recordedAt, a.id\
                        """, AllergyIntolerance.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList();
        return list(patient, found);
    }

    private AllergyList list(PatientId patient, List<AllergyIntolerance> found) {
        var rows = rows(found);
        return new AllergyList(rows, rows.stream().anyMatch(AllergyRow::counts) ? null : noneKnownSince(patient));
    }

    /** When somebody last asked and heard of none; null when nobody did, or something came since. */
    @Nullable
    Instant noneKnownSince(PatientId patient) {
        return entities.createQuery(
                        "select a from AllergyAnswer a where a.patient = :patient order by a.givenAt desc, a.id desc",
                        AllergyAnswer.class)
                .setParameter("patient", patient)
                .setMaxResults(1)
                .getResultStream()
                .filter(AllergyAnswer::noneKnown)
                .map(AllergyAnswer::givenAt)
                .findFirst()
                .orElse(null);
    }

    AllergyRow row(AllergyIntolerance allergy) {
        return rows(List.of(allergy)).get(0);
    }

    private List<AllergyRow> rows(List<AllergyIntolerance> found) {
        var people = found.stream()
                .map(AllergyIntolerance::changedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        return found.stream()
                .map(one -> one.row(one.changedBy() == null ? "" : names.getOrDefault(one.changedBy(), "")))
                .toList();
    }
}
