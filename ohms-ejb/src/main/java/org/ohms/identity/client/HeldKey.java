package org.ohms.identity.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.WorkLease;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** The idempotency key that the request at hand holds from transaction to transaction. */
@RequestScoped
class HeldKey implements WorkLease {
    @Inject
    EntityManager entities;

    private @Nullable Key key;

    /**
     * A key and who holds it.
     *
     * @param digest of the key's text
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Key(ClientId client, byte[] digest, UUID run) {}

    void take(ClientId client, byte[] digest, UUID run) {
        key = new Key(client, digest, run);
    }

    boolean isTaken() {
        return key != null;
    }

    Key key() {
        if (key == null) {
            throw new IllegalStateException("no key is held");
        }
        return key;
    }

    void leave() {
        key = null;
    }

    @Override
    public void insist() {
        var holding = key;
        if (holding != null && !isHeld(holding)) {
            throw DomainException.refused(CommonRefusal.TRY_AGAIN);
        }
    }

    private boolean isHeld(Key holding) {
        return (Boolean) entities.createNativeQuery("select answer_held(?1, ?2, cast(?3 as uuid))")
                .setParameter(1, holding.client().value())
                .setParameter(2, holding.digest())
                .setParameter(3, holding.run())
                .getSingleResult();
    }
}
