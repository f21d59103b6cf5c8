package org.ohms.care.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.work.Background;

/** The tasks of plans of care: what the team does. Whoever calls has opened the plan's chart. */
@ApplicationScoped
public class PlanTasks {
    @Inject
    TaskKeeping keeping;

    @Inject
    Tasks tasks;

    @Inject
    TaskReading reading;

    @Inject
    TaskOwners owners;

    @Inject
    Background background;

    @Inject
    Clock clock;

    /** Who can be given one: roles first, then people by name. */
    public List<TaskOwnerRow> owners() {
        return owners.all();
    }

    /** Those of a plan, the open ones first. */
    public List<TaskRow> of(UUID plan) {
        return reading.rows(tasks.ofPlan(plan));
    }

    /** @param everyDays after how many days it is to be done again; null for once */
    public UUID give(NewTask wanted, UUID plan, @Nullable Integer everyDays) {
        return keeping.addByPlan(wanted, plan, everyDays);
    }

    /**
     * Makes the next one of each task that is done and comes again, once, although every node looks.
     *
     * @param goesOn whether this plan is still followed; of one that is not, nothing comes again
     */
    public void followUp(Predicate<UUID> goesOn) {
        for (var done : tasks.toFollow()) {
            background.about("Task", done.id(), done.patient());
            var plan = done.plan();
            var days = done.everyDays();
            if (plan != null && days != null && goesOn.test(plan)) {
                keeping.again(done, plan, days);
            }
            done.followed(clock.instant());
        }
        tasks.keep();
    }

    /** The plan is over: what nobody did yet is not to be done any more. */
    public void cancelOpen(UUID plan, String why) {
        tasks.ofPlan(plan).stream().filter(task -> task.state().isOpen()).forEach(task -> keeping.cancel(task, why));
    }
}
