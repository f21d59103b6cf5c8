package org.ohms.compliance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What each permission reaches, as the migrations that bring a permission say it. */
@ApplicationScoped
class Permissions {
    /** Which patients a permission opens. */
    enum Reach {
        /** It is not about patients. */
        NOBODY,
        /** Patients the account is tied to: care, own record, a proxy's. */
        RELATED,
        /** Every patient: the work needs it (search, booking, registration). */
        EVERYONE
    }

    private final Map<String, Reach> known = new ConcurrentHashMap<>();

    @Inject
    EntityManager entities;

    Reach reachOf(@Nullable String permission) {
        if (permission == null) {
            return Reach.NOBODY;
        }
        return known.computeIfAbsent(permission, this::read);
    }

    private Reach read(String permission) {
        var found = entities.createNativeQuery("select reach from permission where code = ?1")
                .setParameter(1, permission)
                .getResultList();
        return found.isEmpty()
                ? Reach.NOBODY
                : Reach.valueOf(String.valueOf(found.get(0)).toUpperCase(java.util.Locale.ROOT));
    }
}
