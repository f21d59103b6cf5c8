package org.ohms.shared.time;

import jakarta.ejb.NoSuchEJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Whether the application is going down. Its parts vanish one after another then, and a round that is on its way breaks off
 * wherever it stands: nothing is lost by that, and there is nothing to tell anybody about.
 */
@ApplicationScoped
public class Ending {
    private final AtomicBoolean begun = new AtomicBoolean();

    void begin(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        begun.set(true);
    }

    /** Turns true when the end begins; can be asked when nothing else of the application is left. */
    public AtomicBoolean begun() {
        return begun;
    }

    /** Whether something failed only because the use cases are stopped already. */
    public static boolean isReasonOf(@Nullable Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchEJBException) {
                return true;
            }
        }
        return false;
    }
}
