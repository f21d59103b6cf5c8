package org.ohms.records.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ohms.compliance.access.AccountNames;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Observations;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Goals of charts; whoever calls has opened the chart. */
@ApplicationScoped
public class Goals {
    private static final int MOST = 60;

    @Inject
    EntityManager entities;

    @Inject
    AccountNames accounts;

    @Inject
    Observations observations;

    /** Those that stand, the oldest first. */
    public List<GoalRow> standing(PatientId patient) {
        return rows(entities.createQuery(
                        "select g from Goal g where g.patient = :patient"
                                + " and g.status = org.ohms.records.goal.GoalStatus.ACTIVE order by g.setAt, g.id",
                        Goal.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** Those that stand, each with the newest figure it speaks of. */
    public List<GoalProgress> progress(PatientId patient) {
        var goals = standing(patient);
        if (goals.isEmpty()) {
            return List.of();
        }
        var newest = observations.newestOf(
                patient, goals.stream().map(GoalRow::code).distinct().toList());
        return goals.stream().map(goal -> with(newest, goal)).toList();
    }

    /** These goals, whether they stand or are over, each with the newest figure it speaks of; struck out ones are none. */
    public List<GoalProgress> progress(PatientId patient, Collection<UUID> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var goals =
                all(patient).stream().filter(goal -> wanted.contains(goal.id())).toList();
        var newest = observations.newestOf(
                patient, goals.stream().map(GoalRow::code).distinct().toList());
        return goals.stream().map(goal -> with(newest, goal)).toList();
    }

    private static GoalProgress with(List<ObservationRow> newest, GoalRow goal) {
        return new GoalProgress(
                goal, newest.stream().filter(goal::isAbout).findFirst().orElse(null));
    }

    /** Those that are over, the newest first. */
    List<GoalRow> over(PatientId patient) {
        return rows(entities.createQuery("""
                        select g from Goal g where g.patient = :patient and g.status in (
                            org.ohms.records.goal.GoalStatus.COMPLETED, org.ohms.records.goal.GoalStatus.CANCELLED)
                        order by g.endedAt desc, g.id""", Goal.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** All that were ever set and not struck out, the oldest first. */
    List<GoalRow> all(PatientId patient) {
        return rows(entities.createQuery("""
                        select g from Goal g where g.patient = :patient
                        and g.status <> org.ohms.records.goal.GoalStatus.ENTERED_IN_ERROR order by g.setAt, g.id""", Goal.class)
                .setParameter("patient", patient)
                .getResultList());
    }

    boolean isSet(PatientId patient, ObservationRow figure) {
        return standing(patient).stream().anyMatch(goal -> goal.isAbout(figure));
    }

    private List<GoalRow> rows(List<Goal> found) {
        var people = found.stream()
                .map(Goal::setBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        return found.stream()
                .map(goal -> {
                    var by = goal.setBy();
                    return goal.row(by == null ? "" : names.getOrDefault(by, ""));
                })
                .toList();
    }
}
