package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Tasks that the house gives by itself, to the one person who answers for the matter; for work of the system only. */
@ApplicationScoped
public class HouseTasks {
    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** Asks somebody to do something about a patient within that time; it stands as their own task. */
    public UUID ask(
            PatientId patient, AccountId owner, String what, String details, TaskPriority priority, Duration within) {
        var now = clock.instant();
        var task = new Task(
                patient,
                new TaskWords(what, details),
                priority,
                TaskOwner.of(owner),
                now.plus(within),
                null,
                owner,
                now);
        tasks.add(task);
        return task.id();
    }
}
