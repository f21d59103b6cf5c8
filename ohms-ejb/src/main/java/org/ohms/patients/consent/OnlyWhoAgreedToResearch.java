package org.ohms.patients.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.PatientBar;
import org.ohms.shared.id.PatientId;

/** A program that works for research reaches patients whose consent to research stands, and nobody else. */
@ApplicationScoped
class OnlyWhoAgreedToResearch implements PatientBar {
    @Inject
    EntityManager entities;

    @Override
    public boolean bars(Actor actor, PatientId patient) {
        return actor.kind() == Actor.Kind.CLIENT
                && !entities.createNativeQuery("""
                                select 1 where for_research() and not exists (
                                    select 1 from consent_given where kind = 'research' and patient_id = ?1)""")
                        .setParameter(1, patient.value())
                        .getResultList()
                        .isEmpty();
    }
}
