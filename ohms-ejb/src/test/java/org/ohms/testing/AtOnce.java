package org.ohms.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The same work by many people in the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What came of each; the work begins when all are ready. */
    public static <T> List<T> results(int many, Callable<T> work) throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(many);
        var people = Executors.newFixedThreadPool(many);
        try {
            var results = new ArrayList<T>();
            for (var one : people.invokeAll(Collections.<Callable<T>>nCopies(many, () -> {
                together.await();
                return work.call();
            }))) {
                results.add(one.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
