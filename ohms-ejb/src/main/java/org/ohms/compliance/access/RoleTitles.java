package org.ohms.compliance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What the hospital calls the roles it made itself; a name of the vocabulary, which nobody needs a right to read. */
@ApplicationScoped
public class RoleTitles {
    @Inject
    EntityManager entities;

    /** The name of a role; empty for a shipped one and for none. */
    public Optional<String> of(String role) {
        List<?> names = entities.createNativeQuery("select name from role where code = ?1 and name is not null")
                .setParameter(1, role)
                .getResultList();
        return names.stream().map(String::valueOf).findFirst();
    }
}
