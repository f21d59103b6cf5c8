package org.ohms.prescribing.medicine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.Uuids;

/** Takes medicines into lists, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class MedicineIntake {
    @Inject
    Charts charts;

    @Inject
    CurrentActor current;

    public UUID admit(NewMedicine from) {
        var medicine = new MedicationStatement(
                Uuids.v7(from.recordedAt()), from, current.get().account());
        charts.add(medicine);
        return medicine.id();
    }
}
