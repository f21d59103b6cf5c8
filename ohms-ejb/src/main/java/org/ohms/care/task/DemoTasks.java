package org.ohms.care.task;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.patients.demo.DemoCast;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.start.DemoDataWanted;

/** What a nurse and a doctor of the demonstration are to do today. */
@ApplicationScoped
class DemoTasks {
    @Inject
    Tasks tasks;

    @Inject
    DemoCast people;

    @Inject
    AccountDirectory accounts;

    @Inject
    Clock clock;

    void give(@Observes @Priority(342) DemoDataWanted wanted) {
        accounts.byEmail("doctor@demo.ohms")
                .ifPresent(doctor -> accounts.byEmail("nurse@demo.ohms").ifPresent(nurse -> give(doctor, nurse)));
    }

    private void give(AccountId doctor, AccountId nurse) {
        add(
                "Okafor",
                "Call about the pressure at home",
                "148 over 88 three mornings in a row.",
                TaskPriority.URGENT,
                TaskOwner.of(doctor),
                4,
                nurse);
        add(
                "Iyer",
                "Send the echo to the referring doctor",
                null,
                TaskPriority.ROUTINE,
                TaskOwner.of(doctor),
                30,
                nurse);
        add("Hussain", "Teach the use of the pen", null, TaskPriority.ROUTINE, TaskOwner.ofRole("nurse"), 26, doctor);
    }

    private void add(
            String family,
            String what,
            @Nullable String details,
            TaskPriority priority,
            TaskOwner owner,
            int hours,
            AccountId by) {
        var patient = people.byFamily().get(family);
        var now = clock.instant();
        if (patient != null) {
            tasks.add(new Task(
                    patient,
                    new TaskWords(what, details),
                    priority,
                    owner,
                    now.plus(Duration.ofHours(hours)),
                    null,
                    by,
                    now));
        }
    }
}
