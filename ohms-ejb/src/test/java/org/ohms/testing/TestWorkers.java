package org.ohms.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.work.Workers;

/** Work is done when it is begun, so that a test sees it done; unless the test wants it done beside, as in the server. */
@ApplicationScoped
public class TestWorkers implements Workers {
    private volatile @Nullable ExecutorService threads;

    @Override
    public void begin(Runnable work) {
        var beside = threads;
        if (beside == null) {
            work.run();
        } else {
            beside.execute(work);
        }
    }

    /** From here on work is done in threads of its own, until that is closed: it waits for what is going on then. */
    public Beside beside() {
        var pool = Executors.newCachedThreadPool();
        threads = pool;
        return () -> {
            threads = null;
            pool.shutdown();
            try {
                if (!pool.awaitTermination(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("a worker does not come to an end");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Ends the work in threads. */
    @FunctionalInterface
    public interface Beside extends AutoCloseable {
        @Override
        void close();
    }
}
