package org.ohms.care.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.shared.id.PatientId;

/** Plans with all that belongs to them, as the database shows them to whoever acts. */
@ApplicationScoped
class CarePlans {
    private static final int MOST = 60;

    @Inject
    EntityManager entities;

    /** The open ones first, then the newest; those struck out are none. */
    List<CarePlan> of(PatientId patient) {
        return entities.createQuery("""
                        select p from CarePlan p where p.patient = :patient
                        and p.status <> org.ohms.care.plan.PlanStatus.ENTERED_IN_ERROR
                        order by case when p.endedAt is null then 0 else 1 end, p.createdAt desc, p.id""", CarePlan.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    Optional<CarePlan> find(UUID id) {
        return Optional.ofNullable(entities.find(CarePlan.class, id));
    }

    List<PlanGoal> goals(UUID plan) {
        return entities.createQuery(
                        "select g from PlanGoal g where g.plan = :plan and g.leftAt is null order by g.since, g.id",
                        PlanGoal.class)
                .setParameter("plan", plan)
                .getResultList();
    }

    /** What the patient does by a plan: what goes on first, then as it was set. */
    List<Activity> activities(UUID plan) {
        return entities.createQuery("""
                        select a from Activity a where a.plan = :plan
                        and a.status <> org.ohms.care.plan.ActivityStatus.ENTERED_IN_ERROR
                        order by case when a.endedAt is null then 0 else 1 end, a.setAt, a.id""", Activity.class)
                .setParameter("plan", plan)
                .getResultList();
    }

    /** The days on which each was ticked. */
    Map<UUID, List<LocalDate>> ticks(Collection<UUID> activities) {
        return activities.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select t from Tick t where t.activity in :activities and t.takenBackAt is null",
                                Tick.class)
                        .setParameter("activities", activities)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                Tick::activity, Collectors.mapping(Tick::day, Collectors.toList())));
    }

    Optional<Tick> tick(UUID activity, LocalDate day) {
        return entities.createQuery(
                        "select t from Tick t where t.activity = :activity and t.day = :day and t.takenBackAt is null",
                        Tick.class)
                .setParameter("activity", activity)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    void add(Object entry) {
        entities.persist(entry);
        entities.flush();
    }

    void keep() {
        entities.flush();
    }
}
