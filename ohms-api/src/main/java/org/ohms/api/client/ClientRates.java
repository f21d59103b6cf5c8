package org.ohms.api.client;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ohms.identity.client.CheckedClient;
import org.ohms.identity.client.RequestRates;

/**
 * How often clients come: so many requests a second, as agreed, and as many at once, at all nodes together. A node takes
 * a tenth of a second's permits at a time and gives them out by itself, and asks no more while there are none: a flood
 * costs the database nothing.
 */
@ApplicationScoped
class ClientRates {
    private static final int MOST_BUCKETS = 10_000;
    private static final int TENTH = 10;
    private static final int TOKENS_A_MINUTE = 300;

    private final LoadingCache<Agreed, Permits> here = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build(agreed -> new Permits());

    @Inject
    RequestRates shared;

    @Inject
    Clock clock;

    /** Another agreement begins another count. */
    private record Agreed(String bucket, int most, Duration within) {}

    /** What this node took and has not given out. */
    private static final class Permits {
        private int left;
        private Instant noneBefore = Instant.MIN;
    }

    /** Counts a request; says how long to wait when it is one too many. */
    Optional<Duration> take(CheckedClient client) {
        var most = client.requestsPerSecond();
        return take(new Agreed("client|" + client.id() + "|" + most, most, Duration.ofSeconds(1)));
    }

    /** Counts a request for a token, which costs a slow hash. */
    Optional<Duration> takeToken(String address) {
        return take(new Agreed("token|" + address, TOKENS_A_MINUTE, Duration.ofMinutes(1)));
    }

    private Optional<Duration> take(Agreed agreed) {
        var permits = here.get(agreed);
        synchronized (permits) {
            var now = clock.instant();
            if (permits.left == 0 && !now.isBefore(permits.noneBefore)) {
                var taken = shared.take(
                        agreed.bucket(), agreed.most(), agreed.within(), Math.max(1, agreed.most() / TENTH));
                permits.left = taken.permits();
                permits.noneBefore = taken.permits() > 0 ? Instant.MIN : now.plus(taken.nextIn());
            }
            if (permits.left > 0) {
                permits.left--;
                return Optional.empty();
            }
            return Optional.of(Duration.between(now, permits.noneBefore));
        }
    }
}
