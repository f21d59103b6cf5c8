package org.ohms.records.allergy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** What the patient does not bear, or that somebody asked and heard of nothing. */
@ApplicationScoped
class RoomOfAllergies implements RecordRoom {
    @Inject
    Allergies allergies;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "allergies";
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var known = allergies.released(patient, clock.instant());
        var entries = new ArrayList<CopyEntry>();
        if (known.noneKnownSince() != null) {
            entries.add(CopyEntry.of()
                    .moment("noneKnownSince", known.noneKnownSince())
                    .done());
        }
        known.all().forEach(row -> entries.add(entry(row)));
        return entries;
    }

    private static CopyEntry entry(AllergyRow row) {
        return Copied.concept(CopyEntry.of(), "substance", row.substance())
                .code("kind", Copied.word(row.kind()))
                .code("category", Copied.word(row.category()))
                .text("reactions", String.join(", ", row.reactions()))
                .code("criticality", Copied.word(row.criticality()))
                .code("severity", Copied.word(row.severity()))
                .code("clinical", Copied.word(row.clinical()))
                .code("verification", Copied.word(row.verification()))
                .text("onset", Copied.date(row.onset()))
                .text("remark", row.remark())
                .text("changedBy", row.changedBy())
                .moment("changedAt", row.changedAt())
                .done();
    }
}
