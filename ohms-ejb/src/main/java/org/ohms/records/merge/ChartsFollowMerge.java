package org.ohms.records.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.patients.patient.PatientEvent;

/** When two records become one, the chart of the one that went belongs to the one that stays; undone, it goes back. */
@ApplicationScoped
class ChartsFollowMerge {
    @Inject
    EntityManager entities;

    void on(@Observes PatientEvent.Merged event) {
        entities.createNativeQuery("select 1 from merge_charts(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid))")
                .setParameter(1, event.patient().toString())
                .setParameter(2, event.merged().toString())
                .setParameter(3, event.merge().toString())
                .getSingleResult();
    }

    void on(@Observes PatientEvent.Unmerged event) {
        entities.createNativeQuery("select 1 from unmerge_charts(cast(?1 as uuid))")
                .setParameter(1, event.merge().toString())
                .getSingleResult();
    }
}
