package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** Tasks as the database shows them to whoever acts: what they may not see is not there. */
@ApplicationScoped
class Tasks {
    private static final int MOST = 200;
    private static final String MINE = """
            (t.owner_account = ?1 or t.owner_role in (select r.role from account_role r where r.account_id = ?1))""";
    private static final String OPEN = "t.state in ('REQUESTED', 'ACCEPTED')";
    private static final String HURRY =
            " order by array_position(array['STAT', 'ASAP', 'URGENT', 'ROUTINE'], t.priority), t.due_at, t.id";

    @Inject
    EntityManager entities;

    void add(Task task) {
        entities.persist(task);
        keep();
    }

    /** The task for a change: nobody else changes it until this transaction ends. */
    Optional<Task> locked(UUID id) {
        return Optional.ofNullable(entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }

    /** Those of the filter: what hurries most and is due first; of what is over, the newest first. */
    List<Task> found(TaskFilter filter, AccountId me, PageRequest part) {
        return inOrder(entities.createNativeQuery("select cast(t.id as text) from task t" + where(filter)
                        + (filter.over() ? " order by t.ended_at desc, t.id desc" : HURRY))
                .setParameter(1, me.value())
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList());
    }

    long count(TaskFilter filter, AccountId me) {
        return ((Number) entities.createNativeQuery("select count(*) from task t" + where(filter))
                        .setParameter(1, me.value())
                        .getSingleResult())
                .longValue();
    }

    private static String where(TaskFilter filter) {
        var whose = switch (filter.whose()) {
            case MINE -> MINE;
            case GIVEN -> "t.created_by = ?1";
            case ALL -> "cast(?1 as uuid) is not null";
        };
        return " where " + (filter.over() ? "not " : "") + OPEN + " and " + whose;
    }

    /** Every open task about the patients in the reader's care, patient by patient. */
    List<Task> inCare() {
        return inOrder(entities.createNativeQuery("select cast(t.id as text) from task t where " + OPEN
                        + " and exists (select 1 from in_my_care c where c.patient_id = t.patient_id)" + HURRY)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** Those about one patient: the open ones first, then the newest. */
    List<Task> of(PatientId patient) {
        return inOrder(
                entities.createNativeQuery("select cast(t.id as text) from task t where t.patient_id = ?1 order by ("
                                + OPEN + ") desc, t.due_at desc, t.id")
                        .setParameter(1, patient.value())
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** Those of a plan of care: the open ones first, then the newest. */
    List<Task> ofPlan(UUID plan) {
        return inOrder(
                entities.createNativeQuery("select cast(t.id as text) from task t where t.care_plan_id = ?1 order by ("
                                + OPEN + ") desc, t.due_at desc, t.id")
                        .setParameter(1, plan)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** Those that are done, come again, and have no next one yet. */
    List<Task> toFollow() {
        return entities.createQuery(
                        "select t from Task t where t.everyDays is not null and t.followedAt is null"
                                + " and t.state = org.ohms.care.task.TaskState.COMPLETED order by t.endedAt, t.id",
                        Task.class)
                // two nodes look at once: the second waits, and finds that there is a next one
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Open ones whose time has passed and nobody of that level was told. */
    List<Task> overdue(Instant dueBefore, int level) {
        return entities.createQuery(
                        "select t from Task t where t.dueAt <= :due and t.escalation < :level and t.state in"
                                + " (org.ohms.care.task.TaskState.REQUESTED, org.ohms.care.task.TaskState.ACCEPTED)"
                                + " order by t.dueAt, t.id",
                        Task.class)
                .setParameter("due", dueBefore)
                .setParameter("level", level)
                // two nodes look at once: the second waits, and finds that it is told
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Whether this person has this role. */
    boolean holds(AccountId account, String role) {
        return !entities.createNativeQuery("select 1 from account_role where account_id = ?1 and role = ?2")
                .setParameter(1, account.value())
                .setParameter(2, role)
                .getResultList()
                .isEmpty();
    }

    private List<Task> inOrder(List<?> found) {
        var ids = found.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var places = new HashMap<UUID, Integer>();
        ids.forEach(id -> places.put(id, places.size()));
        return entities
                .createQuery("select t from Task t where t.id in :ids", Task.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(one -> places.getOrDefault(one.id(), 0)))
                .toList();
    }
}
