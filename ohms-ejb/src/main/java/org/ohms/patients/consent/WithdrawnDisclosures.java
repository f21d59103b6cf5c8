package org.ohms.patients.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.PatientBar;
import org.ohms.shared.id.PatientId;

/** A party whose disclosure a patient withdrew does not reach that patient any more. */
@ApplicationScoped
class WithdrawnDisclosures implements PatientBar {
    @Inject
    EntityManager entities;

    @Override
    public boolean bars(Actor actor, PatientId patient) {
        var party = actor.account();
        return actor.kind() == Actor.Kind.CLIENT
                && party != null
                && !entities.createNativeQuery(
                                "select 1 from consent_refusal where kind = 'disclosure' and party = ?1 and patient_id = ?2")
                        .setParameter(1, party.value())
                        .setParameter(2, patient.value())
                        .getResultList()
                        .isEmpty();
    }
}
