package org.ohms.records.immunization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Vaccines that are advised; whoever calls has opened the chart. */
@ApplicationScoped
public class Dues {
    private static final int MOST = 100;

    @Inject
    EntityManager entities;

    @Inject
    Charts charts;

    @Inject
    AccountNames accounts;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** Those that are open: the overdue, the due, those to come, each by its first day. */
    public List<DueRow> open(PatientId patient) {
        return rows(standing(patient)).stream()
                .sorted(Comparator.comparing(DueRow::state).thenComparing(DueRow::dueFrom))
                .toList();
    }

    /** Everything the patient may read at that moment, the newest first. */
    List<DueRow> released(PatientId patient, Instant now) {
        return rows(entities.createQuery("""
            select r from ImmunizationRecommendation r where r.patient = :patient and r.releasedAt <= :now
            and r.status <> org.ohms.records.immunization.DueStatus.ENTERED_IN_ERROR
            order by r.setAt desc, r.id\
            """, ImmunizationRecommendation.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList());
    }

    /** Ends the earliest open advice for a vaccine that was given: each dose fulfils one. */
    void given(NewImmunization given, UUID id, @Nullable AccountId by) {
        standing(given.patient()).stream()
                // two doses of one bundle: the first has ended its advice already, which the database does not know yet
                .filter(ImmunizationRecommendation::isOpen)
                .filter(one -> one.isFulfilledBy(given.vaccine(), given.occurred(), hospital.today(one.setAt())))
                .findFirst()
                .ifPresent(one -> {
                    one.fulfil(id, by, clock.instant());
                    charts.keep();
                });
    }

    /** The vaccine was struck out: the advice it fulfilled is open again. */
    void notGiven(PatientId patient, UUID id) {
        entities.createQuery(
                        "select r from ImmunizationRecommendation r where r.patient = :patient and r.immunization ="
                                + " :id",
                        ImmunizationRecommendation.class)
                .setParameter("patient", patient)
                .setParameter("id", id)
                .getResultStream()
                .forEach(ImmunizationRecommendation::reopen);
    }

    private List<ImmunizationRecommendation> standing(PatientId patient) {
        return entities.createQuery("""
            select r from ImmunizationRecommendation r where r.patient = :patient
            and r.status = org.ohms.records.immunization.DueStatus.OPEN
            order by r.dueFrom, r.id\
            """, ImmunizationRecommendation.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    private List<DueRow> rows(List<ImmunizationRecommendation> found) {
        var people =
                found.stream().map(ImmunizationRecommendation::setBy).distinct().toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        var today = hospital.today(clock.instant());
        return found.stream()
                .map(one -> one.row(today, names.getOrDefault(one.setBy(), "")))
                .toList();
    }
}
