package org.ohms.records.allergy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Takes allergies into charts, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class AllergyIntake {
    @Inject
    Charts charts;

    @Inject
    Allergies allergies;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** That none are known is no longer an answer then, not even when this one has gone some day. */
    public UUID admit(NewAllergy from) {
        var allergy = new AllergyIntolerance(
                Uuids.v7(from.recordedAt()), from, current.get().account());
        charts.add(allergy);
        if (from.verification() != AllergyVerification.ENTERED_IN_ERROR) {
            askAgain(from.patient(), clock.instant());
        }
        return allergy.id();
    }

    /** Somebody asked, and none are known. */
    public void noneKnown(PatientId patient, Instant now) {
        charts.add(new AllergyAnswer(patient, true, current.get().account(), now));
    }

    /** Nobody may rely on the answer any more, if one was given. */
    void askAgain(PatientId patient, Instant now) {
        if (allergies.noneKnownSince(patient) == null) {
            return;
        }
        charts.add(new AllergyAnswer(patient, false, current.get().account(), now));
    }
}
