package org.ohms.messaging.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.patients.patient.PatientEvent;

/**
 * When two records become one, what either of them did not want stays unwanted; when that is undone, the survivor has
 * its own wishes again, unless the patient has said something new meanwhile.
 */
@ApplicationScoped
class MergedWishes {
    @Inject
    EntityManager entities;

    void on(@Observes PatientEvent.Merged event) {
        entities.createNativeQuery("select 1 from merge_wishes(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid))")
                .setParameter(1, event.patient().value().toString())
                .setParameter(2, event.merged().value().toString())
                .setParameter(3, event.merge().toString())
                .getSingleResult();
    }

    void on(@Observes PatientEvent.Unmerged event) {
        entities.createNativeQuery("select 1 from unmerge_wishes(cast(?1 as uuid), cast(?2 as uuid))")
                .setParameter(1, event.patient().value().toString())
                .setParameter(2, event.merge().toString())
                .getSingleResult();
    }
}
