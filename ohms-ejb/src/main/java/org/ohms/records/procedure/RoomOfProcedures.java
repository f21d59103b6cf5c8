package org.ohms.records.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** What was done, as far as the patient may read it. */
@ApplicationScoped
class RoomOfProcedures implements RecordRoom {
    @Inject
    Procedures procedures;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "procedures";
    }

    @Override
    public int order() {
        return 48;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return procedures.released(patient, clock.instant()).stream()
                .map(RoomOfProcedures::entry)
                .toList();
    }

    private static CopyEntry entry(ProcedureRow row) {
        return Copied.concept(CopyEntry.of(), "what", row.what())
                .code("status", Copied.word(row.status()))
                .text("performed", Copied.date(row.performed()))
                .moment("performedFrom", row.performedFrom())
                .text("outcome", row.outcome())
                .done();
    }
}
