package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.shared.id.PatientId;

/** Says for use cases of other features whose visit one is; what the actor does not see is nobody's. */
@ApplicationScoped
public class VisitOwners {
    @Inject
    EntityManager entities;

    /** Whether this is a visit of this patient. */
    public boolean isOf(AppointmentId visit, PatientId patient) {
        return entities.createQuery(
                                "select count(a) from Appointment a where a.id = :visit and a.patient = :patient",
                                Long.class)
                        .setParameter("visit", visit.value())
                        .setParameter("patient", patient)
                        .getSingleResult()
                > 0;
    }
}
