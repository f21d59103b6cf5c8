package org.ohms.records.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** How the patients in one's care live: what they smoke, drink, work, and with whom they live. The newest answer counts. */
@Stateless
public class SocialHistory {
    @Inject
    ChartPen pen;

    @Inject
    Charts charts;

    @Inject
    Observations observations;

    @Inject
    ObservationIntake intake;

    /** The newest answer to each question. */
    @RolesAllowed("chart.read")
    public List<ObservationRow> of(PatientId patient) {
        pen.open(patient);
        return observations.social(patient);
    }

    @RolesAllowed("observation.write")
    public UUID say(PatientId patient, @Nullable SocialFact fact, @Nullable String answer) {
        pen.open(patient);
        var refusals = new Refusals();
        Rules.chosen(fact, "fact", refusals);
        var said = Rules.optional(answer, "answer", Rules.LINE, refusals);
        refusals.when(said == null, Refusal.of(CommonRefusal.REQUIRED).at("answer"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var asked = fact == null ? SocialFact.OCCUPATION : fact;
        var id = intake.admit(new NewObservation(
                patient,
                null,
                null,
                null,
                ObservationCategory.SOCIAL_HISTORY,
                ObservationStatus.FINAL,
                asked.what(),
                null,
                said,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                pen.now(),
                pen.now(),
                Clearance.N,
                pen.now()));
        charts.keep();
        pen.wrote(patient, "Observation", id);
        return id;
    }
}
