package org.ohms.care.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * People see, give, take and end tasks. Whoever is given one, by themselves or by their role, sees it and nothing else of the
 * patient.
 */
@Stateless
public class TaskDesk {
    private static final TaskFilter WAITING = new TaskFilter(TaskFilter.Whose.MINE, false);

    @Inject
    TaskKeeping keeping;

    @Inject
    Tasks tasks;

    @Inject
    TaskOwners owners;

    @Inject
    TaskReading reading;

    @Inject
    CurrentActor current;

    /** What hurries most and is due first. */
    @RolesAllowed("task.read")
    public Page<TaskRow> list(TaskFilter filter, PageRequest part) {
        var me = current.account();
        var found = tasks.found(filter, me, part);
        keeping.listed(found);
        return new Page<>(reading.rows(found), tasks.count(filter, me));
    }

    /** How many open tasks are one's own or one's roles'. */
    @RolesAllowed("task.read")
    public long waiting() {
        return tasks.count(WAITING, current.account());
    }

    /** What is open about the patients in one's care, for handing over to whoever comes next. */
    @RolesAllowed("task.read")
    public List<TaskRow> handover() {
        var found = tasks.inCare();
        keeping.listed(found);
        return reading.rows(found);
    }

    /** Everything about one patient, the open ones first. */
    @RolesAllowed("task.read")
    public List<TaskRow> of(PatientId patient) {
        keeping.insistOn(patient);
        return reading.rows(tasks.of(patient));
    }

    /** Who can be given a task. */
    @RolesAllowed("task.write")
    public List<TaskOwnerRow> owners() {
        return owners.all();
    }

    /** @throws DomainException INVALID naming what is missing or out of range */
    @RolesAllowed("task.write")
    public UUID add(NewTask wanted) {
        keeping.insistOn(wanted.patient());
        return keeping.add(wanted, null);
    }

    /**
     * Makes a task of what a conversation says; about its patient, whoever the form named.
     *
     * @throws DomainException NOT_FOUND for a conversation that is not there or not open to whoever asks
     */
    @RolesAllowed("task.write")
    public UUID addFrom(
            UUID conversation,
            @Nullable String what,
            @Nullable String details,
            @Nullable TaskPriority priority,
            @Nullable String owner,
            @Nullable Instant dueAt) {
        var patient = keeping.ofConversation(conversation);
        return keeping.add(new NewTask(patient, what, details, priority, owner, dueAt), conversation);
    }

    /** Begins with it. */
    @RolesAllowed("task.write")
    public void take(UUID id, long version) {
        keeping.take(keeping.locked(id, version));
    }

    /** Gives it to somebody else, or to a role. */
    @RolesAllowed("task.write")
    public void give(UUID id, long version, @Nullable String owner) {
        keeping.give(keeping.locked(id, version), owner);
    }

    /** It is done. */
    @RolesAllowed("task.write")
    public void complete(UUID id, long version, @Nullable String outcome) {
        keeping.complete(keeping.locked(id, version), outcome);
    }

    /** It is not to be done any more, and why. */
    @RolesAllowed("task.write")
    public void cancel(UUID id, long version, @Nullable String why) {
        keeping.cancel(keeping.locked(id, version), why);
    }
}
