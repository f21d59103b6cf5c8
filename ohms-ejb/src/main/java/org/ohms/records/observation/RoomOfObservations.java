package org.ohms.records.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** What was measured and asked and is no part of a result: at the bedside, at home, and about how the patient lives. */
@ApplicationScoped
class RoomOfObservations implements RecordRoom {
    @Inject
    Observations observations;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "observations";
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return observations.released(patient, clock.instant()).stream()
                .filter(row -> row.report() == null)
                .map(RoomOfObservations::entry)
                .toList();
    }

    private static CopyEntry entry(ObservationRow row) {
        var entry = CopyEntry.of()
                .moment("at", row.effectiveAt())
                .code("category", Copied.word(row.category()))
                .code("by", row.byPatient() ? "patient" : "hospital");
        CopiedFigures.write(entry, "", row);
        return entry.done();
    }
}
