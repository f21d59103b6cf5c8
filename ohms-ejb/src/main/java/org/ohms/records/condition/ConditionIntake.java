package org.ohms.records.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.chart.Charts;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.shared.id.Uuids;

/** Takes conditions into charts, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class ConditionIntake {
    @Inject
    Charts charts;

    @Inject
    EncounterLookup encounters;

    @Inject
    CurrentActor current;

    public UUID admit(NewCondition from) {
        var condition =
                new Condition(Uuids.v7(from.recordedAt()), from, current.get().account());
        condition.atLeast(encounters.labelOrNormal(from.patient(), from.encounter()));
        charts.add(condition);
        return condition.id();
    }
}
