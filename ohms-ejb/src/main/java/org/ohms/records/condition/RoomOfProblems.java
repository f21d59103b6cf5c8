package org.ohms.records.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** What is and was the matter with the patient, as far as the patient may read it. */
@ApplicationScoped
class RoomOfProblems implements RecordRoom {
    @Inject
    Conditions conditions;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "problems";
    }

    @Override
    public int order() {
        return 44;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return conditions.released(patient, clock.instant()).stream()
                .map(RoomOfProblems::entry)
                .toList();
    }

    private static CopyEntry entry(ConditionRow row) {
        return Copied.concept(CopyEntry.of(), "problem", row.what())
                .code("category", Copied.word(row.category()))
                .code("clinical", Copied.word(row.clinical()))
                .code("verification", Copied.word(row.verification()))
                .code("severity", Copied.word(row.severity()))
                .text("onset", Copied.date(row.onset()))
                .text("abatement", Copied.date(row.abatement()))
                .text("remark", row.remark())
                .text("changedBy", row.changedBy())
                .moment("changedAt", row.changedAt())
                .done();
    }
}
