package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.patients.patient.PatientEvent;

/** Documents go with the record into a merge, and back when that is undone. */
@ApplicationScoped
class DocumentsFollow {
    @Inject
    EntityManager entities;

    void on(@Observes PatientEvent.Merged event) {
        entities.createNativeQuery("select merge_documents(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid))")
                .setParameter(1, event.patient().toString())
                .setParameter(2, event.merged().toString())
                .setParameter(3, event.merge().toString())
                .getSingleResult();
    }

    void on(@Observes PatientEvent.Unmerged event) {
        entities.createNativeQuery("select unmerge_documents(cast(?1 as uuid), cast(?2 as uuid))")
                .setParameter(1, event.merged().toString())
                .setParameter(2, event.merge().toString())
                .getSingleResult();
    }
}
