package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * When two records become one, whoever reached the one that went reaches the one that stays: those who care for the
 * patient, and the clients with a list. When that is undone, each gets back what it had.
 */
@ApplicationScoped
class MergedTies {
    @Inject
    EntityManager entities;

    void on(@Observes PatientEvent.Merged event) {
        move("merge_ties", event.patient().value(), event.merged().value(), event.merge());
    }

    void on(@Observes PatientEvent.Unmerged event) {
        move("unmerge_ties", event.patient().value(), event.merged().value(), event.merge());
    }

    private void move(String how, UUID survivor, UUID merged, UUID merge) {
        entities.createNativeQuery("select 1 from " + how + "(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid))")
                .setParameter(1, survivor.toString())
                .setParameter(2, merged.toString())
                .setParameter(3, merge.toString())
                .getSingleResult();
    }
}
