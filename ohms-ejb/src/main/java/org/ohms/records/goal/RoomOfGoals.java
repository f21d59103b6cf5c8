package org.ohms.records.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.observation.Quantity;
import org.ohms.shared.id.PatientId;

/** What the patient's figures were to be. */
@ApplicationScoped
class RoomOfGoals implements RecordRoom {
    @Inject
    Goals goals;

    @Override
    public String code() {
        return "goals";
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return goals.all(patient).stream().map(RoomOfGoals::entry).toList();
    }

    private static CopyEntry entry(GoalRow row) {
        var low = row.low();
        var high = row.high();
        return CopyEntry.of()
                .moment("setAt", row.setAt())
                .text("figure", row.what().text())
                .text("low", low == null ? null : Quantity.plain(low))
                .text("high", high == null ? null : Quantity.plain(high))
                .text("unit", row.unit())
                .code("state", row.status().name().toLowerCase(Locale.ROOT))
                .text("remark", row.remark())
                .moment("endedAt", row.endedAt())
                .done();
    }
}
