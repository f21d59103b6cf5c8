package org.ohms.house;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waiting for what comes by itself. */
public final class Patience {
    private Patience() {}

    public static void until(String what, Callable<Boolean> happened) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .until(happened);
    }
}
