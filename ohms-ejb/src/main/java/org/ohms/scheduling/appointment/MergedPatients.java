package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.ohms.patients.patient.PatientEvent;

/**
 * When two records become one, the visits follow; when that is undone, they go back. Two visits at the same time cannot
 * become one person's: then the merge is refused, and one of them has to be moved first.
 */
@ApplicationScoped
class MergedPatients {
    @Inject
    EntityManager entities;

    void on(@Observes PatientEvent.Merged event) {
        try {
            entities.createNativeQuery(
                            "select merge_appointments(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid))")
                    .setParameter(1, event.patient().toString())
                    .setParameter(2, event.merged().toString())
                    .setParameter(3, event.merge().toString())
                    .getSingleResult();
        } catch (PersistenceException overlap) {
            throw Appointments.meaningOf(overlap);
        }
    }

    void on(@Observes PatientEvent.Unmerged event) {
        entities.createNativeQuery("select unmerge_appointments(cast(?1 as uuid))")
                .setParameter(1, event.merge().toString())
                .getSingleResult();
    }
}
