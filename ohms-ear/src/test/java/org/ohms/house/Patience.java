package org.ohms.house;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waiting for what comes by itself. */
public final class Patience {
    private Patience() {}

    /** Whoever is killed meanwhile may hang up on a server of the test: a thread of that breaks, and nothing is wrong. */
    public static void until(String what, Callable<Boolean> happened) {
        Awaitility.await(what)
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .until(happened);
    }
}
