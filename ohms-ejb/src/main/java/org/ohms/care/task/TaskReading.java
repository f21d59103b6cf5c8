package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.id.AccountId;

/** Makes of tasks what lists show; names come in one batch. */
@ApplicationScoped
class TaskReading {
    @Inject
    AccountNames names;

    @Inject
    PatientLabels labels;

    @Inject
    Tasks tasks;

    @Inject
    CurrentActor current;

    List<TaskRow> rows(List<Task> found) {
        var patients = labels.of(found.stream().map(Task::patient).distinct().toList());
        var accounts = found.stream()
                .flatMap(task -> Stream.concat(
                        Optional.ofNullable(task.createdBy()).stream(),
                        Optional.ofNullable(task.owner().person()).stream()))
                .distinct()
                .toList();
        var people = accounts.isEmpty() ? Map.<AccountId, String>of() : names.of(accounts);
        var me = current.account();
        return found.stream()
                .map(task -> {
                    var owner = task.owner();
                    var person = owner.person();
                    var role = owner.role();
                    var giver = task.createdBy();
                    var details = task.words().details();
                    var outcome = task.outcome();
                    return new TaskRow(
                            task.id(),
                            task.patient(),
                            patients.get(task.patient()),
                            task.words().what(),
                            details == null ? "" : details,
                            task.priority(),
                            task.state(),
                            owner,
                            person == null ? "" : people.getOrDefault(person, ""),
                            task.dueAt(),
                            task.conversation(),
                            task.visit() != null,
                            giver == null ? "" : people.getOrDefault(giver, ""),
                            outcome == null ? "" : outcome,
                            task.endedAt(),
                            task.escalation(),
                            me.equals(person) || role != null && tasks.holds(me, role),
                            task.version());
                })
                .toList();
    }
}
