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
import org.ohms.shared.crypto.Sha256;

/**
 * How often somebody may come, counted for all nodes together: a bucket of permits that refills evenly. Nodes take
 * several permits at once, so that counting costs little. Not a use case: it leaves no audit line.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class RequestRates {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * What came out of a bucket.
     *
     * @param permits how many requests may go on; 0 for none
     * @param nextIn how long until there is another permit
     */
    public record Taken(int permits, Duration nextIn) {}

    /**
     * Takes permits, as many as there are and no more than wanted.
     *
     * @param capacity how many come at once, and within the time
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken take(String bucket, int capacity, Duration within, int wanted) {
        var row = (Object[]) entities.createNativeQuery("""
                        select taken, wait_millis from request_rate_take(
                            cast(?1 as bytea), cast(?2 as int), cast(?3 as float8), cast(?4 as int), cast(?5 as timestamptz))""")
                .setParameter(1, Sha256.of(bucket))
                .setParameter(2, capacity)
                .setParameter(3, capacity * 1000.0 / within.toMillis())
                .setParameter(4, wanted)
                .setParameter(5, clock.instant().toString())
                .getSingleResult();
        return new Taken(((Number) row[0]).intValue(), Duration.ofMillis(((Number) row[1]).longValue()));
    }
}
