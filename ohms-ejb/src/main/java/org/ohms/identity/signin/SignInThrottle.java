package org.ohms.identity.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ohms.shared.persistence.StoredInstant;

/**
 * Counts tries before they are judged, in the database and in transactions of its own, so that neither many at once
 * nor a refusal that rolls back escapes the count. Not a use case: it leaves no audit line of its own.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class SignInThrottle {
    private static final int FOR_A_HOUSE = 10;

    @Inject
    EntityManager entities;

    @Inject
    SignInSettings settings;

    @Inject
    Clock clock;

    /** Counts this try; says how long to wait when one of its buckets is full. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Duration> count(Tries tries) {
        return count(tries, settings.perAccount(), settings.perAddress());
    }

    /**
     * The same with limits of its own.
     *
     * @param most so many tries at one thing
     * @param mostFromPlace so many tries from one place nobody knows; ten times as many from a network that accounts have
     *     been signed in from, for a whole house may sit behind one address
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Duration> count(Tries tries, int most, int mostFromPlace) {
        var fromPlace = switch (tries.from()) {
            case ANYWHERE -> mostFromPlace;
            case KNOWN_PLACE -> mostFromPlace * FOR_A_HOUSE;
            case KNOWN_DEVICE -> most;
        };
        var now = clock.instant();
        List<?> rows = entities.createNativeQuery("""
                        insert into sign_in_throttle as t (bucket, attempts, window_ends_at)
                        values (?1, 1, cast(?4 as timestamptz)), (?2, 1, cast(?4 as timestamptz))
                        on conflict (bucket) do update set
                            attempts = case when t.window_ends_at <= cast(?3 as timestamptz) then 1 else t.attempts + 1 end,
                            window_ends_at = case when t.window_ends_at <= cast(?3 as timestamptz)
                                then excluded.window_ends_at else t.window_ends_at end
                        returning bucket, attempts, window_ends_at""")
                .setParameter(1, tries.atAccount())
                .setParameter(2, tries.fromPlace())
                .setParameter(3, now.toString())
                .setParameter(4, now.plus(settings.window()).toString())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> ((Number) row[1]).intValue()
                        > (Arrays.equals((byte[]) row[0], tries.atAccount()) ? most : fromPlace))
                .map(row -> Duration.between(now, StoredInstant.of(row[2])))
                .max(Duration::compareTo);
    }

    /** Gives the try back: it was the owner's. The account first, as in {@link #count}, so that nobody waits in a circle. */
    public void giveBack(Tries tries) {
        for (var bucket : List.of(tries.atAccount(), tries.fromPlace())) {
            entities.createNativeQuery(
                            "update sign_in_throttle set attempts = greatest(attempts - 1, 0) where bucket = ?1")
                    .setParameter(1, bucket)
                    .executeUpdate();
        }
    }

    /** Forgets windows that are over. */
    public void forgetBefore(Instant moment) {
        entities.createNativeQuery("delete from sign_in_throttle where window_ends_at < cast(?1 as timestamptz)")
                .setParameter(1, moment.toString())
                .executeUpdate();
    }
}
