package org.ohms.care.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.care.task.PlanTasks;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/** What the team does again and again by a plan comes again once it is done, as long as the plan is followed. */
@ApplicationScoped
class PlanRound {
    @Inject
    CarePlans plans;

    @Inject
    PlanTasks tasks;

    @Inject
    Background background;

    void look(@Observes MinuteHasPassed minute) {
        background.run(
                "care-plan.again",
                () -> tasks.followUp(plan ->
                        plans.find(plan).filter(one -> one.status().isOpen()).isPresent()));
    }
}
