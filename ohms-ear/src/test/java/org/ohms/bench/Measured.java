package org.ohms.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** How long each of many requests took. */
final class Measured {
    private final long[] nanos;

    private Measured(long[] nanos) {
        this.nanos = nanos;
        Arrays.sort(this.nanos);
    }

    /**
     * One after the other, each once. As many before them warm up and do not count: what is measured is a server that has been
     * open for a while, not its compiler.
     */
    static Measured of(int count, Callable<?> request) {
        var nanos = new ArrayList<Long>(count);
        for (var i = 0; i < 2 * count; i++) {
            var begin = System.nanoTime();
            try {
                request.call();
            } catch (Exception failed) {
                throw new IllegalStateException("a request that was to be measured failed", failed);
            }
            if (i >= count) {
                nanos.add(System.nanoTime() - begin);
            }
        }
        return of(nanos);
    }

    static Measured of(List<Long> nanos) {
        return new Measured(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    int count() {
        return nanos.length;
    }

    double median() {
        return percentile(50);
    }

    double p95() {
        return percentile(95);
    }

    /** In milliseconds. */
    private double percentile(int percent) {
        return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }
}
