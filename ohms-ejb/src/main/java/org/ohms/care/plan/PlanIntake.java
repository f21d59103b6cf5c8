package org.ohms.care.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.Uuids;

/** Takes plans of other systems into charts. Asks nobody for permission, and tells nobody: whoever calls it has checked. */
@ApplicationScoped
public class PlanIntake {
    @Inject
    Charts charts;

    @Inject
    CarePlans plans;

    @Inject
    Clock clock;

    public UUID admit(PlanFromElsewhere from) {
        var now = clock.instant();
        var plan = new CarePlan(
                Uuids.v7(now),
                from.patient(),
                PlanCategory.OTHER,
                null,
                new PlanWords(from.title(), from.aim()),
                from.startsOn(),
                from.endsOn(),
                null,
                now);
        var ended = from.endedAt();
        if (from.status() == PlanStatus.ON_HOLD) {
            plan.hold();
        } else if (!from.status().isOpen()) {
            plan.cameEnded(from.status(), ended == null ? now : ended);
        }
        // a bundle sends its rows by itself: the goals have to be there before the plan's, and the plan before its own
        plans.keep();
        charts.add(plan);
        plans.keep();
        from.goals().stream().distinct().forEach(goal -> plans.add(new PlanGoal(from.patient(), plan.id(), goal, now)));
        from.activities().stream()
                .distinct()
                .forEach(what -> plans.add(activity(from, plan, new ActivityWords(what, null))));
        return plan.id();
    }

    /** What came without saying how often is done as agreed. */
    private Activity activity(PlanFromElsewhere from, CarePlan plan, ActivityWords words) {
        var activity =
                new Activity(from.patient(), plan.id(), words, null, from.startsOn(), null, null, clock.instant());
        if (!from.status().isOpen()) {
            var last = from.endsOn();
            activity.end(
                    from.status() == PlanStatus.COMPLETED ? ActivityStatus.COMPLETED : ActivityStatus.CANCELLED,
                    last == null ? from.startsOn() : last,
                    clock.instant());
        }
        return activity;
    }
}
