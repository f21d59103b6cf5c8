package org.ohms.shared.work;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.time.Ending;

/**
 * One piece of work that is done beside the rounds of this node, because it may take long: once at a time, in a request
 * context of its own, and without complaint when it breaks off because the application stops. Each bean that injects it has
 * one of its own.
 */
@Dependent
public class BesideRounds {
    private static final Logger LOG = Logger.getLogger(BesideRounds.class.getName());

    @Inject
    Workers workers;

    @Inject
    Instance<RequestContextController> requests;

    @Inject
    Ending ending;

    private final AtomicBoolean busy = new AtomicBoolean();
    private AtomicBoolean over = new AtomicBoolean();

    @PostConstruct
    void prepare() {
        over = ending.begun();
    }

    /**
     * Begins the work, unless it still goes on from before.
     *
     * @param failure what the log says when it breaks
     */
    public void begin(String failure, Runnable work) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            workers.begin(() -> run(failure, work));
        } catch (RuntimeException refused) {
            busy.set(false);
            throw refused;
        }
    }

    /** Whether the application stops, and nothing is wrong with the work. */
    public boolean isEndOf(RuntimeException broken) {
        return over.get() || Ending.isReasonOf(broken);
    }

    private void run(String failure, Runnable work) {
        var request = requests.get();
        var activated = request.activate();
        try {
            work.run();
        } catch (RuntimeException broken) {
            if (isEndOf(broken)) {
                LOG.fine("it breaks off, because the application stops");
            } else {
                LOG.log(Level.WARNING, failure, WithoutWords.of(broken));
            }
        } finally {
            busy.set(false);
            if (!over.get()) {
                if (activated) {
                    request.deactivate();
                }
                requests.destroy(request);
            }
        }
    }
}
