package org.ohms.shared.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives the one entity manager; it follows the transaction of whoever uses it. */
@ApplicationScoped
public class Persistence {
    @Produces
    @PersistenceContext(unitName = "ohms")
    EntityManager entities;
}
