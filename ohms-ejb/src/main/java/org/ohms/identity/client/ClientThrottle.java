package org.ohms.identity.client;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.persistence.StoredInstant;

/**
 * Counts failed tries to get a token, per address, and per client at that address: a guesser is stopped, and the
 * client itself, at its own address, is not. Not a use case: it leaves no audit line, and a refusal does not undo it.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class ClientThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int PER_CLIENT = 10;
    private static final int PER_ADDRESS = 50;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** How long to wait before the next try; empty when it may be tried now. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Duration> wait(String code, String address) {
        var now = clock.instant();
        return entities
                .createNativeQuery("""
                        select max(window_ends_at) from client_throttle where window_ends_at > cast(?1 as timestamptz)
                        and ((bucket = ?2 and attempts >= ?4) or (bucket = ?3 and attempts >= ?5))""")
                .setParameter(1, now.toString())
                .setParameter(2, clientBucket(code, address))
                .setParameter(3, addressBucket(address))
                .setParameter(4, PER_CLIENT)
                .setParameter(5, PER_ADDRESS)
                .getResultList()
                .stream()
                .filter(java.util.Objects::nonNull)
                .map(end -> Duration.between(now, StoredInstant.of(end)))
                .findFirst();
    }

    /** Counts a try that failed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void count(String code, String address) {
        var now = clock.instant();
        entities.createNativeQuery("""
                        insert into client_throttle as t (bucket, attempts, window_ends_at)
                        select bucket, 1, cast(?2 as timestamptz)
                        from (values (cast(?3 as bytea)), (cast(?4 as bytea))) as v (bucket) order by bucket
                        on conflict (bucket) do update set
                            attempts = case when t.window_ends_at <= cast(?1 as timestamptz) then 1 else t.attempts + 1 end,
                            window_ends_at = case when t.window_ends_at <= cast(?1 as timestamptz)
                                then excluded.window_ends_at else t.window_ends_at end""")
                .setParameter(1, now.toString())
                .setParameter(2, now.plus(WINDOW).toString())
                .setParameter(3, clientBucket(code, address))
                .setParameter(4, addressBucket(address))
                .executeUpdate();
    }

    private static byte[] clientBucket(String code, String address) {
        return Sha256.of("client|" + address + "|" + code);
    }

    private static byte[] addressBucket(String address) {
        return Sha256.of("address|" + address);
    }
}
