package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.records.observation.CopiedFigures;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Observations;
import org.ohms.shared.id.PatientId;

/** Results with their lines, as far as the patient may read them. */
@ApplicationScoped
class RoomOfResults implements RecordRoom {
    @Inject
    Reports reports;

    @Inject
    Observations observations;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "results";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var now = clock.instant();
        var lines = new HashMap<UUID, List<ObservationRow>>();
        observations.released(patient, now).forEach(row -> {
            var report = row.report();
            if (report != null) {
                lines.computeIfAbsent(report, first -> new ArrayList<>()).add(row);
            }
        });
        return reports.released(patient, now).stream()
                .map(row -> entry(row, lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static CopyEntry entry(ReportRow row, List<ObservationRow> lines) {
        var entry = Copied.concept(CopyEntry.of(), "result", row.what())
                .code("category", Copied.word(row.category()))
                .code("status", Copied.word(row.status()))
                .moment("at", row.effectiveAt())
                .text("conclusion", row.conclusion());
        for (var i = 0; i < lines.size(); i++) {
            CopiedFigures.write(entry, "lines." + i + ".", lines.get(i));
        }
        return entry.text("signedBy", row.signedBy())
                .moment("signedAt", row.signedAt())
                .text("comment", row.comment())
                .done();
    }
}
