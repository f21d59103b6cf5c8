package org.ohms.prescribing.medicine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.id.PatientId;

/** What the patient takes and took, in the copy of the record. */
@ApplicationScoped
class RoomOfMedicines implements RecordRoom {
    @Inject
    Medicines medicines;

    @Override
    public String code() {
        return "medicines";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return medicines.of(patient).stream().map(RoomOfMedicines::entry).toList();
    }

    private static CopyEntry entry(MedicineRow row) {
        var code = row.what().code();
        return CopyEntry.of()
                .text("name", row.what().text())
                .text("code", code == null ? null : code.code())
                .text("dose", row.dose())
                .code("origin", row.origin().name())
                .code("status", row.status().name())
                .text("started", text(row.started()))
                .day("pausedUntil", row.pausedUntil())
                .text("stopped", text(row.stopped()))
                .code(
                        "stopReason",
                        row.stopReason() == null ? null : row.stopReason().name())
                .text("why", row.why())
                .text("remark", row.remark())
                .text("changedBy", row.changedBy())
                .moment("changedAt", row.changedAt())
                .done();
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
