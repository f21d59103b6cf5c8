package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.AccountId;

/** Browsers from which an account has signed in before. */
@ApplicationScoped
class KnownDevices {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    void remember(AccountId account, SecretToken device) {
        entities.createNativeQuery("""
                        insert into known_device (account_id, device, last_used_at)
                        values (?1, ?2, cast(?3 as timestamptz))
                        on conflict (account_id, device) do update set last_used_at = excluded.last_used_at""")
                .setParameter(1, account.value())
                .setParameter(2, device.digest())
                .setParameter(3, clock.instant().toString())
                .executeUpdate();
    }

    boolean isKnown(AccountId account, SecretToken device) {
        return !entities.createNativeQuery("select 1 from known_device where account_id = ?1 and device = ?2")
                .setParameter(1, account.value())
                .setParameter(2, device.digest())
                .getResultList()
                .isEmpty();
    }

    void forgetBefore(Instant day) {
        entities.createNativeQuery("delete from known_device where last_used_at < cast(?1 as timestamptz)")
                .setParameter(1, day.toString())
                .executeUpdate();
    }
}
