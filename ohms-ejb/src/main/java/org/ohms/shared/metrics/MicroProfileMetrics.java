package org.ohms.shared.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The figures as {@code /metrics} shows them. */
@ApplicationScoped
public class MicroProfileMetrics implements Metrics {
    @Inject
    MetricRegistry registry;

    private final Map<String, AtomicReference<Double>> amounts = new ConcurrentHashMap<>();

    @Override
    public void count(Figure what, String label, String value) {
        registry.counter(described(what), new Tag(label, value)).inc();
    }

    @Override
    public void set(Figure what, double amount) {
        amounts.computeIfAbsent(what.name(), first -> shown(what)).set(amount);
    }

    private AtomicReference<Double> shown(Figure what) {
        var amount = new AtomicReference<>(0.0);
        registry.gauge(described(what), amount, AtomicReference::get);
        return amount;
    }

    private static Metadata described(Figure what) {
        return Metadata.builder()
                .withName(what.name())
                .withDescription(what.meaning())
                .build();
    }
}
