package org.ohms.records.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.Uuids;

/** Takes devices into charts, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class DeviceIntake {
    @Inject
    Charts charts;

    @Inject
    CurrentActor current;

    public UUID admit(NewDevice from) {
        var device =
                new DeviceUse(Uuids.v7(from.recordedAt()), from, current.get().account());
        charts.add(device);
        return device.id();
    }
}
