package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.ohms.shared.id.PatientId;

/** All pictures of patients. */
@ApplicationScoped
class Photos {
    @Inject
    EntityManager entities;

    boolean has(PatientId patient) {
        return entities.createQuery("select count(p) from PatientPhoto p where p.patient = :patient", Long.class)
                        .setParameter("patient", patient.value())
                        .getSingleResult()
                > 0;
    }

    Optional<PatientPhoto> of(PatientId patient) {
        return Optional.ofNullable(entities.find(PatientPhoto.class, patient.value()));
    }

    void add(PatientPhoto photo) {
        entities.persist(photo);
    }

    void remove(PatientPhoto photo) {
        entities.remove(photo);
    }
}
