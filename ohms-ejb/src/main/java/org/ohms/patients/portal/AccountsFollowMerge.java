package org.ohms.patients.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.patients.patient.PatientEvent;

/** When two records become one, the account follows into the record that stays; when that is undone, it goes back. */
@ApplicationScoped
class AccountsFollowMerge {
    @Inject
    EntityManager entities;

    void on(@Observes PatientEvent.Merged event) {
        entities.createNativeQuery("""
                        update patient_account set patient_id = ?1, merges = merges || cast(?3 as uuid) where patient_id = ?2""")
                .setParameter(1, event.patient().value())
                .setParameter(2, event.merged().value())
                .setParameter(3, event.merge().toString())
                .executeUpdate();
    }

    void on(@Observes PatientEvent.Unmerged event) {
        entities.createNativeQuery("""
                        update patient_account set patient_id = ?1, merges = merges[:cardinality(merges) - 1]
                        where merges[cardinality(merges)] = cast(?2 as uuid)""")
                .setParameter(1, event.merged().value())
                .setParameter(2, event.merge().toString())
                .executeUpdate();
    }
}
