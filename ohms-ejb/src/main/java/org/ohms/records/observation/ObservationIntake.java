package org.ohms.records.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.chart.Charts;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Takes observations into charts, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class ObservationIntake {
    @Inject
    Charts charts;

    @Inject
    EntityManager entities;

    @Inject
    EncounterLookup encounters;

    @Inject
    CurrentActor current;

    @Inject
    CriticalFindings critical;

    /**
     * The same of something somebody has to act on at once. What belongs to no result becomes one of its own, unless it is history.
     *
     * @param since how old it is
     * @param by who entered it and knows; null when it came from another system
     */
    public UUID admitCritical(NewObservation from, Instant since, @Nullable AccountId by) {
        return from.report() == null
                ? admit(critical.raise(from, since, by).map(from::partOf).orElse(from))
                : admit(from);
    }

    public UUID admit(NewObservation from) {
        return admit(from, false);
    }

    /** @param byPatient whether the patient measured it, and not somebody here */
    UUID admit(NewObservation from, boolean byPatient) {
        var observation =
                new Observation(Uuids.v7(from.issuedAt()), from, current.get().account());
        observation.atLeast(encounters.labelOrNormal(from.patient(), from.encounter()));
        if (byPatient) {
            observation.measuredByPatient();
        }
        entities.persist(observation);
        return observation.id();
    }

    /**
     * These belong to this result; whatever is not the patient's is left as it is.
     *
     * @param label of the result
     * @param released when the patient may read the result; null for not yet
     */
    public void partOf(
            PatientId patient, UUID report, Clearance label, @Nullable Instant released, List<UUID> observations) {
        observations.forEach(id -> charts.find(Observation.class, patient, id).ifPresent(one -> {
            var before = one.report();
            one.partOf(report, label, released);
            if (before != null && !before.equals(report)) {
                critical.withdraw(patient, before);
            }
        }));
    }
}
