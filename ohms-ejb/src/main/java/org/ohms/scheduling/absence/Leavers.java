package org.ohms.scheduling.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.scheduling.practitioner.PractitionerEvent;

/** Somebody leaves the house, or comes back to it, and their visits are cared for with it. */
@ApplicationScoped
class Leavers {
    @Inject
    LeaversVisits visits;

    void on(@Observes PractitionerEvent.Retired event) {
        visits.free(event.practitioner());
    }

    void on(@Observes PractitionerEvent.Reinstated event) {
        visits.giveBack(event.practitioner());
    }
}
