package org.ohms.prescribing.refill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** What the patient asked for more of, and the answers, in the copy of the record. */
@ApplicationScoped
class RoomOfRefills implements RecordRoom {
    @Inject
    Refills refills;

    @Override
    public String code() {
        return "refills";
    }

    @Override
    public int order() {
        return 56;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return refills.of(patient).stream()
                .map(row -> CopyEntry.of()
                        .text("medicine", row.medicine())
                        .moment("askedAt", row.askedAt())
                        .text("words", row.words())
                        .code("state", row.state().name())
                        .text("answer", row.answer())
                        .moment("decidedAt", row.decidedAt())
                        .done())
                .toList();
    }
}
