package org.ohms.records.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** Illnesses of relatives, as the patient told of them. */
@ApplicationScoped
class RoomOfFamily implements RecordRoom {
    @Inject
    Relatives relatives;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "family";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return relatives.released(patient, clock.instant()).stream()
                .map(RoomOfFamily::entry)
                .toList();
    }

    private static CopyEntry entry(FamilyRow row) {
        var entry = CopyEntry.of().code("relative", Copied.word(row.relative()));
        Copied.concept(entry, "condition", row.condition());
        var age = row.onsetAge();
        if (age != null) {
            entry.number("onsetAge", age);
        }
        return entry.code("deceased", row.deceased() ? "yes" : null)
                .text("remark", row.remark())
                .done();
    }
}
