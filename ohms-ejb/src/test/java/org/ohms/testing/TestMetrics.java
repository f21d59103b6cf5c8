package org.ohms.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.ohms.shared.metrics.Figure;
import org.ohms.shared.metrics.Metrics;

/** The figures of the hospital in plain Java, to be read by tests. They grow over all tests: compare before and after. */
@ApplicationScoped
public class TestMetrics implements Metrics {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, Double> amounts = new ConcurrentHashMap<>();

    @Override
    public void count(Figure what, String label, String value) {
        counts.computeIfAbsent(key(what, label, value), first -> new LongAdder())
                .increment();
    }

    @Override
    public void set(Figure what, double amount) {
        amounts.put(what.name(), amount);
    }

    public long counted(Figure what, String label, String value) {
        var count = counts.get(key(what, label, value));
        return count == null ? 0 : count.sum();
    }

    public double amount(Figure what) {
        return amounts.getOrDefault(what.name(), Double.NaN);
    }

    private static String key(Figure what, String label, String value) {
        return what.name() + "{" + label + "=" + value + "}";
    }
}
