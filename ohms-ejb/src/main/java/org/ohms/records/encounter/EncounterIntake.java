package org.ohms.records.encounter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;

/** Takes encounters into charts, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class EncounterIntake {
    @Inject
    Charts charts;

    @Inject
    Encounters encounters;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Takes one in, with the one who had it.
     *
     * @param account who signs in as the one who had it; null when nobody does
     * @param practitioner the one who had it; null when it is not one of the register
     */
    public EncounterId admit(NewEncounter from, @Nullable AccountId account, @Nullable PractitionerId practitioner) {
        var now = clock.instant();
        var encounter = new Encounter(Uuids.v7(now), from, current.get().account(), now);
        charts.add(encounter);
        if (account != null || practitioner != null) {
            encounters.add(new EncounterParticipant(
                    encounter, account, practitioner, ParticipantRole.PRIMARY, from.startsAt()));
        }
        return encounter.id();
    }
}
