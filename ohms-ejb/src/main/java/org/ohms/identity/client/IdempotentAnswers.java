package org.ohms.identity.client;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.live.NodeLife;

/**
 * Gives the answer of the first time to a request that is sent again. The claim stands in the transaction of the work,
 * so that a crash leaves both or neither; a duplicate that comes meanwhile waits for it. Work that commits on its way holds
 * its key as long as its node lives, and loses it before somebody else begins. Not a use case: it leaves no audit line of
 * its own.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class IdempotentAnswers {
    /** How long an answer is kept. */
    public static final Duration KEPT_FOR = Duration.ofHours(24);
    /** How long work that commits on its way may take on a node that lives; after that the key is free again. */
    static final Duration LEASE = Duration.ofHours(1);
    /** The same for a node of which the database cannot tell whether it lives. */
    static final Duration LEASE_OF_NO_LIFE = Duration.ofMinutes(1);

    private static final String PLACE = "idempotent_answer.answer";
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Inject
    NodeLife life;

    @Inject
    HeldKey held;

    /** Claims the key within the running transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public KeyClaim claim(ClientId client, String key, byte[] request) {
        var now = clock.instant();
        return claim((Object[]) entities.createNativeQuery("""
                        select state, kept_status, kept
                        from answer_claim(?1, ?2, ?3, cast(?4 as timestamptz), cast(?5 as timestamptz))""")
                .setParameter(1, client.value())
                .setParameter(2, Sha256.of(key))
                .setParameter(3, request)
                .setParameter(4, now.toString())
                .setParameter(5, now.plus(KEPT_FOR).toString())
                .getSingleResult());
    }

    /**
     * Claims the key for work that has transactions of its own, so that duplicates hear at once that it runs. From then on
     * each transaction of the request at hand insists on the key.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public KeyClaim claimApart(ClientId client, String key, byte[] request) {
        var now = clock.instant();
        var run = UUID.randomUUID();
        var living = life.id();
        var claim = claim((Object[]) entities.createNativeQuery("""
                        select state, kept_status, kept from answer_claim_apart(?1, ?2, ?3, cast(?4 as timestamptz),
                        cast(?5 as timestamptz), cast(?6 as uuid), cast(?7 as bigint))""")
                .setParameter(1, client.value())
                .setParameter(2, Sha256.of(key))
                .setParameter(3, request)
                .setParameter(4, now.toString())
                .setParameter(
                        5,
                        now.plus(living.isPresent() ? LEASE : LEASE_OF_NO_LIFE).toString())
                .setParameter(6, run)
                .setParameter(7, living.isPresent() ? String.valueOf(living.getAsLong()) : null)
                .getSingleResult());
        if (claim instanceof KeyClaim.Fresh) {
            held.take(client, Sha256.of(key), run);
        }
        return claim;
    }

    /** Keeps the answer to a key that was claimed in the running transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(ClientId client, String key, KeptAnswer answer) {
        entities.createNativeQuery(
                        "select cast(answer_keep(?1, ?2, cast(?3 as int), cast(?4 as bytea), cast(?5 as timestamptz)) as text)")
                .setParameter(1, client.value())
                .setParameter(2, Sha256.of(key))
                .setParameter(3, answer.status())
                .setParameter(4, sealed(answer))
                .setParameter(5, clock.instant().plus(KEPT_FOR).toString())
                .getResultList();
    }

    /**
     * Keeps the answer to the key that the request at hand claimed apart.
     *
     * @return false when the key was lost meanwhile: somebody else does the work, and theirs is the answer
     */
    public boolean keepApart(KeptAnswer answer) {
        return held.isTaken() && end(answer.status(), sealed(answer));
    }

    /** Gives the key free that the request at hand claimed apart and whose work came to nothing. */
    public void letGo() {
        if (held.isTaken()) {
            end(null, null);
        }
    }

    private boolean end(@Nullable Integer status, byte @Nullable [] sealed) {
        var key = held.key();
        held.leave();
        return (Boolean) entities.createNativeQuery("""
                        select answer_keep_apart(?1, ?2, cast(?3 as uuid), cast(?4 as int), cast(?5 as bytea),
                        cast(?6 as timestamptz))""")
                .setParameter(1, key.client().value())
                .setParameter(2, key.digest())
                .setParameter(3, key.run())
                .setParameter(4, status)
                .setParameter(5, sealed)
                .setParameter(6, clock.instant().plus(KEPT_FOR).toString())
                .getSingleResult();
    }

    private byte[] sealed(KeptAnswer answer) {
        return vault.seal(JSON.toJson(answer).getBytes(StandardCharsets.UTF_8), PLACE);
    }

    private KeyClaim claim(Object[] row) {
        return switch (String.valueOf(row[0])) {
            case "fresh" -> new KeyClaim.Fresh();
            case "again" ->
                new KeyClaim.Again(JSON.fromJson(
                        new String(vault.open((byte[]) row[2], PLACE), StandardCharsets.UTF_8), KeptAnswer.class));
            case "different" -> new KeyClaim.Different();
            default -> new KeyClaim.Running();
        };
    }
}
