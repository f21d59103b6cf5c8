package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.compliance.access.KnownPatients;
import org.ohms.shared.id.PatientId;

/** Whether the actor may know of a patient, as the second wall sees it. */
@ApplicationScoped
class KnownToActor implements KnownPatients {
    @Inject
    EntityManager entities;

    @Override
    public boolean knows(PatientId patient) {
        return !entities.createNativeQuery("select 1 from patient where id = ?1")
                .setParameter(1, patient.value())
                .getResultList()
                .isEmpty();
    }
}
