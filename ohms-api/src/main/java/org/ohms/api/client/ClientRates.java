package org.ohms.api.client;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.ohms.identity.client.CheckedClient;
import org.ohms.identity.client.ClientId;

/** How often clients come, on this node: so many requests a second, as agreed, and as many at once. */
@ApplicationScoped
class ClientRates {
    private static final int MOST_CLIENTS = 10_000;
    private static final int TOKENS_A_MINUTE = 300;

    private final LoadingCache<Rate, Bucket> clients = buckets(rate -> Bucket.builder()
            .addLimit(limit -> limit.capacity(rate.perSecond()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
            .build());
    private final LoadingCache<String, Bucket> addresses = buckets(address -> Bucket.builder()
            .addLimit(limit -> limit.capacity(TOKENS_A_MINUTE).refillGreedy(TOKENS_A_MINUTE, Duration.ofMinutes(1)))
            .build());

    /** Another agreement begins another count. */
    private record Rate(ClientId client, int perSecond) {}

    /** Counts a request; says how long to wait when it is one too many. */
    Optional<Duration> take(CheckedClient client) {
        return take(clients.get(new Rate(client.id(), client.requestsPerSecond())));
    }

    /** Counts a request for a token, which costs a slow hash. */
    Optional<Duration> takeToken(String address) {
        return take(addresses.get(address));
    }

    private static Optional<Duration> take(Bucket bucket) {
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private static <K> LoadingCache<K, Bucket> buckets(
            com.github.benmanes.caffeine.cache.CacheLoader<K, Bucket> fresh) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(fresh);
    }
}
