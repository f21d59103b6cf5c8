package org.ohms.records.immunization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.Uuids;

/**
 * Takes immunizations into charts, wherever they come from; one that was given and was advised is not due any more. Asks nobody for permission: whoever calls it has checked.
 */
@ApplicationScoped
public class ImmunizationIntake {
    @Inject
    Charts charts;

    @Inject
    Dues dues;

    @Inject
    CurrentActor current;

    public UUID admit(NewImmunization from) {
        var immunization = new Immunization(
                Uuids.v7(from.recordedAt()), from, current.get().account());
        charts.add(immunization);
        if (from.status() == ImmunizationStatus.COMPLETED) {
            dues.given(from, immunization.id(), current.get().account());
        }
        return immunization.id();
    }
}
