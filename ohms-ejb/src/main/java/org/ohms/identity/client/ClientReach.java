package org.ohms.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.PatientReach;
import org.ohms.shared.id.PatientId;

/** A client reaches the patients on its list. */
@ApplicationScoped
class ClientReach implements PatientReach {
    @Inject
    EntityManager entities;

    @Override
    public boolean reaches(Actor actor, PatientId patient) {
        var account = actor.account();
        return actor.kind() == Actor.Kind.CLIENT
                && account != null
                && !entities.createNativeQuery("select 1 from client_patient where client_id = ?1 and patient_id = ?2")
                        .setParameter(1, account.value())
                        .setParameter(2, patient.value())
                        .getResultList()
                        .isEmpty();
    }
}
