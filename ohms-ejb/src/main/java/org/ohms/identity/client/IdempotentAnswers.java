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
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.crypto.Vault;

/**
 * Gives the answer of the first time to a request that is sent again. The claim stands in the transaction of the work,
 * so that a crash leaves both or neither; a duplicate that comes meanwhile waits for it. Not a use case: it leaves no
 * audit line of its own.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class IdempotentAnswers {
    /** How long an answer is kept. */
    public static final Duration KEPT_FOR = Duration.ofHours(24);
    /** How long work that commits on its way may take; after that the key is free again. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String PLACE = "idempotent_answer.answer";
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Claims the key within the running transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public KeyClaim claim(ClientId client, String key, byte[] request) {
        return claimed(client, key, request, KEPT_FOR);
    }

    /** Claims the key for work that has transactions of its own, so that duplicates hear at once that it runs. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public KeyClaim claimApart(ClientId client, String key, byte[] request) {
        return claimed(client, key, request, LEASE);
    }

    /** Keeps the answer, in the running transaction or in one of its own. */
    public void keep(ClientId client, String key, KeptAnswer answer) {
        var sealed = vault.seal(JSON.toJson(answer).getBytes(StandardCharsets.UTF_8), PLACE);
        entities.createNativeQuery(
                        "select cast(answer_keep(?1, ?2, cast(?3 as int), cast(?4 as bytea), cast(?5 as timestamptz)) as text)")
                .setParameter(1, client.value())
                .setParameter(2, Sha256.of(key))
                .setParameter(3, answer.status())
                .setParameter(4, sealed)
                .setParameter(5, clock.instant().plus(KEPT_FOR).toString())
                .getResultList();
    }

    /** Gives a key free that was claimed apart and whose work came to nothing. */
    public void letGo(ClientId client, String key) {
        entities.createNativeQuery(
                        "select cast(answer_keep(?1, ?2, cast(null as int), cast(null as bytea), now()) as text)")
                .setParameter(1, client.value())
                .setParameter(2, Sha256.of(key))
                .getResultList();
    }

    private KeyClaim claimed(ClientId client, String key, byte[] request, Duration life) {
        var now = clock.instant();
        var row = (Object[]) entities.createNativeQuery("""
                        select state, kept_status, kept
                        from answer_claim(?1, ?2, ?3, cast(?4 as timestamptz), cast(?5 as timestamptz))""")
                .setParameter(1, client.value())
                .setParameter(2, Sha256.of(key))
                .setParameter(3, request)
                .setParameter(4, now.toString())
                .setParameter(5, now.plus(life).toString())
                .getSingleResult();
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
