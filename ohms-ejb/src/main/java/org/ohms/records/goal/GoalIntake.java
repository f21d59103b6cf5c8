package org.ohms.records.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Code;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** Takes goals into charts, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class GoalIntake {
    @Inject
    Charts charts;

    /** @param name of the figure, in the words of the laboratory or the bedside */
    public void admit(SetGoal wanted, Code code, String name, String unit, AccountId by, Instant at) {
        charts.add(new Goal(Uuids.v7(at), wanted, code, unit, new GoalWords(name, wanted.remark()), by, at));
    }
}
