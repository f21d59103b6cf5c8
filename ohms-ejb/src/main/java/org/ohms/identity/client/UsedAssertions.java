package org.ohms.identity.client;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Remembers which signed assertions were used. In a transaction of its own: one that was shown once has been seen by
 * whoever may see it, and counts no more even when the request it came with is refused. Not a use case: it leaves no
 * audit line.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class UsedAssertions {
    @Inject
    EntityManager entities;

    /**
     * Notes the use; false when the assertion was used before.
     *
     * @param until when it would count no more anyway
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean isFirstUse(ClientId client, byte[] digest, Instant until) {
        return (Boolean) entities.createNativeQuery(
                        "select client_assertion_use(?1, cast(?2 as bytea), cast(?3 as timestamptz))")
                .setParameter(1, client.value())
                .setParameter(2, digest)
                .setParameter(3, until.toString())
                .getSingleResult();
    }
}
