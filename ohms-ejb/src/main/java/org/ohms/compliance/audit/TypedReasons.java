package org.ohms.compliance.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.crypto.Vault;

/** What people typed as a reason: kept encrypted beside the trail, opened one at a time. */
@ApplicationScoped
class TypedReasons {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    Optional<String> open(UUID id) {
        List<?> found = entities.createNativeQuery("select reason from audit_reason where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return found.stream()
                .map(secret -> new String(vault.open((byte[]) secret, "audit_reason.reason"), StandardCharsets.UTF_8))
                .findFirst();
    }
}
