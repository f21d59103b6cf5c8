package org.ohms.testing;

import jakarta.ejb.NoSuchEJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.OutboxChannel;

/** A way out of the house that ends in this test: it counts what arrives, fails or dies as it is told. */
@ApplicationScoped
public class TestChannel implements OutboxChannel {
    public static final String NAME = "test";

    private final Map<UUID, AtomicInteger> delivered = new ConcurrentHashMap<>();
    private volatile @Nullable DeliveryFailed failure;
    private volatile @Nullable OutboxChannel standsFor;
    private volatile boolean dies;
    private volatile boolean stops;
    private volatile boolean resends = true;

    public Map<UUID, AtomicInteger> delivered() {
        return Map.copyOf(delivered);
    }

    public void reset() {
        delivered.clear();
        failure = null;
        standsFor = null;
        dies = false;
        stops = false;
        resends = true;
    }

    public void failsWith(String code, boolean forGood) {
        failsWith(new DeliveryFailed(code, forGood));
    }

    public void failsWith(DeliveryFailed wrong) {
        failure = wrong;
    }

    /** Whatever it is asked is asked of this one, which the hospital of the tests does not have. */
    public void standsFor(OutboxChannel other) {
        standsFor = other;
    }

    /** Like a node that dies after it handed the message over and before it wrote that down. */
    public void diesWhileDelivering(boolean resendsInDoubt) {
        dies = true;
        resends = resendsInDoubt;
    }

    /** Like a node whose application is stopped while a message is on its way. */
    public void stopsWhileDelivering() {
        stops = true;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) throws DeliveryFailed {
        if (dies) {
            throw new NodeDied();
        }
        if (stops) {
            throw new NoSuchEJBException("the use cases are stopped");
        }
        var wrong = failure;
        if (wrong != null) {
            throw wrong;
        }
        var other = standsFor;
        if (other != null) {
            return other.deliver(id, body);
        }
        delivered.computeIfAbsent(id, first -> new AtomicInteger()).incrementAndGet();
        return Optional.empty();
    }

    @Override
    public boolean resendsInDoubt() {
        var other = standsFor;
        return other == null ? resends : other.resendsInDoubt();
    }

    @Override
    public Optional<List<String>> trace(UUID id, String body, Instant since) throws DeliveryFailed {
        var other = standsFor;
        return other == null ? Optional.empty() : other.trace(id, body, since);
    }

    @Override
    public Arrival arrival(String receipt) throws DeliveryFailed {
        var other = standsFor;
        return other == null ? Arrival.NOT_YET : other.arrival(receipt);
    }

    /** Nothing after it runs: not caught by anything that handles failures. */
    private static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }
}
