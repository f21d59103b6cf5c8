package org.ohms.testing;

import jakarta.ejb.NoSuchEJBException;
import jakarta.enterprise.context.ApplicationScoped;
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
    private volatile boolean dies;
    private volatile boolean stops;
    private volatile boolean resends = true;

    public Map<UUID, AtomicInteger> delivered() {
        return Map.copyOf(delivered);
    }

    public void reset() {
        delivered.clear();
        failure = null;
        dies = false;
        stops = false;
        resends = true;
    }

    public void failsWith(String code, boolean forGood) {
        failure = new DeliveryFailed(code, forGood);
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
        delivered.computeIfAbsent(id, first -> new AtomicInteger()).incrementAndGet();
        return Optional.empty();
    }

    @Override
    public boolean resendsInDoubt() {
        return resends;
    }

    /** Nothing after it runs: not caught by anything that handles failures. */
    private static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }
}
