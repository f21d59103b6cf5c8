package org.ohms.records.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.ohms.shared.id.PatientId;

/** Illnesses of relatives in charts. */
@ApplicationScoped
public class Relatives {
    private static final int MOST = 100;

    @Inject
    EntityManager entities;

    /** The nearest relatives first. */
    public List<FamilyRow> of(PatientId patient) {
        return entities.createQuery("""
                        select f from FamilyMemberHistory f where f.patient = :patient
                        and f.status <> org.ohms.records.family.FamilyStatus.ENTERED_IN_ERROR
                        order by f.recordedAt, f.id""", FamilyMemberHistory.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultStream()
                .map(FamilyMemberHistory::row)
                .sorted(Comparator.comparing(FamilyRow::relative))
                .toList();
    }

    /** Everything the patient may read at that moment, in the same order. */
    List<FamilyRow> released(PatientId patient, Instant now) {
        return entities.createQuery("""
                        select f from FamilyMemberHistory f where f.patient = :patient and f.releasedAt <= :now
                        and f.status <> org.ohms.records.family.FamilyStatus.ENTERED_IN_ERROR
                        order by f.recordedAt, f.id""", FamilyMemberHistory.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultStream()
                .map(FamilyMemberHistory::row)
                .sorted(Comparator.comparing(FamilyRow::relative))
                .toList();
    }
}
