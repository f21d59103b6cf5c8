package org.ohms.records.immunization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** Vaccines that were advised, as far as the patient may read of them. */
@ApplicationScoped
class RoomOfDues implements RecordRoom {
    @Inject
    Dues dues;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "dues";
    }

    @Override
    public int order() {
        return 47;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return dues.released(patient, clock.instant()).stream()
                .map(RoomOfDues::entry)
                .toList();
    }

    private static CopyEntry entry(DueRow row) {
        return Copied.concept(CopyEntry.of(), "vaccine", row.vaccine())
                .day("dueFrom", row.dueFrom())
                .day("dueBy", row.dueBy())
                .text("reason", row.reason())
                .code("status", Copied.word(row.status()))
                .text("setBy", row.setBy())
                .moment("setAt", row.setAt())
                .done();
    }
}
