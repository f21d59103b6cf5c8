package org.ohms.compliance.hospital;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ohms.shared.start.DemoDataWanted;

/** The demonstration hospital can be called: pages tell patients to, so they show a number, one kept free for fiction. */
@ApplicationScoped
class DemoHospital {
    @Inject
    EntityManager entities;

    @Inject
    KnownHospital known;

    void open(@Observes @Priority(90) DemoDataWanted wanted) {
        entities.createQuery("update Hospital h set h.helpPhone = :phone where h.helpPhone is null")
                .setParameter("phone", "+1 617 555 0140")
                .executeUpdate();
        known.forget();
    }
}
