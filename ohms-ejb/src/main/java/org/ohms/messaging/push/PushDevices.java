package org.ohms.messaging.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/** The browsers that show to their owners that there is something new. */
@ApplicationScoped
public class PushDevices {
    /** Who uses more browsers than this does not look at the oldest one any more. */
    private static final int AT_MOST = 10;

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    AccountDirectory accounts;

    @Inject
    Background background;

    @Inject
    Clock clock;

    /** The browsers of an account, for the system and the account's owner, the oldest first. */
    public List<UUID> of(AccountId account) {
        return all(account).stream().map(PushSubscription::id).toList();
    }

    List<PushSubscription> all(AccountId account) {
        return entities.createQuery(
                        "select s from PushSubscription s where s.account = :account order by s.madeAt, s.id",
                        PushSubscription.class)
                .setParameter("account", account)
                .getResultList();
    }

    Optional<PushSubscription> find(UUID id) {
        return Optional.ofNullable(entities.find(PushSubscription.class, id));
    }

    /**
     * A browser shows the words for one account, the one that asked last. The system does it: whoever signs in does not see who asked
     * in this browser before.
     */
    void keep(AccountId account, PushDevice device) {
        var index = vault.fingerprint("push_subscription.endpoint:" + device.endpoint());
        background.run("push.subscribe", () -> {
            var id = Uuids.v7(clock.instant());
            background.about("PushSubscription", id, null);
            entities.createNativeQuery("delete from push_subscription where endpoint_index = ?1")
                    .setParameter(1, index)
                    .executeUpdate();
            var before = all(account);
            before.stream().limit(Math.max(0, before.size() + 1 - AT_MOST)).forEach(entities::remove);
            entities.persist(new PushSubscription(id, account, index, device, clock.instant()));
        });
    }

    void end(PushSubscription ended) {
        entities.remove(ended);
    }

    /** The browser's service says that nobody is there any more. */
    void gone(UUID id) {
        background.run(
                "push.gone",
                () -> find(id).ifPresent(gone -> {
                    background.about("PushSubscription", id, null);
                    end(gone);
                }));
    }

    /** Whoever cannot sign in any more is told nothing either: what their browsers are reached by is forgotten. */
    void forgetThoseOfNobody(@Observes DayHasPassed tick) {
        var owners = background.call(
                "push.forget",
                () -> entities.createQuery("select distinct s.account from PushSubscription s", AccountId.class)
                        .getResultList());
        for (var owner : owners) {
            background.run("push.forget", () -> {
                if (accounts.reach(owner).isEmpty()) {
                    all(owner).forEach(ended -> {
                        background.about("PushSubscription", ended.id(), null);
                        end(ended);
                    });
                }
            });
        }
    }
}
