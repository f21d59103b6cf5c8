package org.ohms.records.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Concept;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Takes family history into charts, wherever it comes from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class FamilyIntake {
    @Inject
    Charts charts;

    @Inject
    CurrentActor current;

    public UUID admit(
            PatientId patient, Relative relative, Concept condition, @Nullable Integer onsetAge, Instant now) {
        var entry = new FamilyMemberHistory(
                Uuids.v7(now),
                patient,
                relative,
                condition,
                new FamilyDraft(relative, condition, onsetAge, false, null),
                null,
                current.get().account(),
                now);
        charts.add(entry);
        return entry.id();
    }
}
