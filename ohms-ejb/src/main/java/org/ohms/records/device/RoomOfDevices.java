package org.ohms.records.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** Implants and aids, as far as the patient may read of them. */
@ApplicationScoped
class RoomOfDevices implements RecordRoom {
    @Inject
    Devices devices;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "devices";
    }

    @Override
    public int order() {
        return 49;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return devices.released(patient, clock.instant()).stream()
                .map(RoomOfDevices::entry)
                .toList();
    }

    private static CopyEntry entry(DeviceRow row) {
        return Copied.concept(CopyEntry.of(), "device", row.what())
                .code("kind", Copied.word(row.kind()))
                .code("status", Copied.word(row.status()))
                .text("maker", row.maker())
                .text("model", row.model())
                .text("udi", row.udi())
                .text("lot", row.lot())
                .text("serial", row.serial())
                .text("site", row.site())
                .text("placed", Copied.date(row.placed()))
                .text("placedBy", row.placedBy())
                .text("removed", Copied.date(row.removed()))
                .text("remark", row.remark())
                .text("changedBy", row.changedBy())
                .moment("changedAt", row.changedAt())
                .done();
    }
}
