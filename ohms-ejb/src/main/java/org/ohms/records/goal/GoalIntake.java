package org.ohms.records.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Code;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** Takes goals into charts, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class GoalIntake {
    @Inject
    Charts charts;

    /**
     * @param name of the figure, in the words of the laboratory or the bedside
     * @param by null when it came from elsewhere
     */
    public UUID admit(SetGoal wanted, Code code, String name, String unit, @Nullable AccountId by, Instant at) {
        var goal = new Goal(Uuids.v7(at), wanted, code, unit, new GoalWords(name, wanted.remark()), by, at);
        charts.add(goal);
        return goal.id();
    }
}
