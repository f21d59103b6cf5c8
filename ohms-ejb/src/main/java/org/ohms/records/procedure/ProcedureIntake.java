package org.ohms.records.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.chart.Charts;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.shared.id.Uuids;

/** Takes procedures into charts, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class ProcedureIntake {
    @Inject
    Charts charts;

    @Inject
    EncounterLookup encounters;

    @Inject
    CurrentActor current;

    public UUID admit(NewProcedure from) {
        var procedure =
                new Procedure(Uuids.v7(from.recordedAt()), from, current.get().account());
        procedure.atLeast(encounters.labelOrNormal(from.patient(), from.encounter()));
        charts.add(procedure);
        return procedure.id();
    }
}
