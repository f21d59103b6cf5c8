package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Takes tasks that the hospital gives by itself. Asks nobody for permission: whoever calls it acts as the system. */
@ApplicationScoped
public class TaskIntake {
    @Inject
    Tasks tasks;

    @Inject
    Event<TaskEvent> events;

    @Inject
    Clock clock;

    /**
     * Gives a task and tells its owners.
     *
     * @param askedBy in whose name it is given; hears how it ends
     * @param cause whose doing it is that it is given; not told of it
     */
    public UUID give(
            PatientId patient,
            String what,
            @Nullable String details,
            TaskPriority priority,
            TaskOwner owner,
            Instant dueAt,
            AccountId askedBy,
            AccountId cause) {
        var task =
                new Task(patient, new TaskWords(what, details), priority, owner, dueAt, null, askedBy, clock.instant());
        tasks.add(task);
        events.fire(new TaskEvent.Given(task.id(), patient, owner, cause, task.version()));
        return task.id();
    }
}
