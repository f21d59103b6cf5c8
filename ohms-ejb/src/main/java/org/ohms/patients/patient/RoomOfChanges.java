package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.demographics.Leaves;
import org.ohms.shared.id.PatientId;

/** How the details changed over time. */
@ApplicationScoped
class RoomOfChanges implements RecordRoom {
    @Inject
    Patients patients;

    @Override
    public String code() {
        return "changes";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var versions = patients.versions(patient);
        var entries = new ArrayList<CopyEntry>();
        for (var i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var entry = CopyEntry.of()
                    .moment("at", version.changedAt())
                    .code("change", version.change().code());
            if (i + 1 < versions.size()) {
                entry.text("values", differences(versions.get(i + 1), version));
            }
            entries.add(entry.done());
        }
        return entries;
    }

    private static String differences(PatientVersion before, PatientVersion after) {
        return Leaves.between(before.identity().demographics(), after.identity().demographics()).stream()
                .map(RoomOfChanges::written)
                .collect(Collectors.joining("; "));
    }

    private static String written(Difference difference) {
        return difference.field() + ": " + difference.before() + " > " + difference.after();
    }
}
