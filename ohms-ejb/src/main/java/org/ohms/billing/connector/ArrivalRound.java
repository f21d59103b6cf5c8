package org.ohms.billing.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Workers;

/**
 * Looks each minute into the drop for what payers put there. It is done beside the rounds of this node, because the drop may
 * not answer; two nodes that look at the same time bring the same file to desks that keep it once.
 */
@ApplicationScoped
class ArrivalRound {
    private static final Logger LOG = Logger.getLogger(ArrivalRound.class.getName());

    @Inject
    SftpConnector drop;

    @Inject
    Workers workers;

    @Inject
    Instance<RequestContextController> requests;

    @Inject
    @Any
    Instance<ArrivalDesk> desks;

    private final AtomicBoolean looking = new AtomicBoolean();

    void on(@Observes MinuteHasPassed minute) {
        if (drop.isReady() && looking.compareAndSet(false, true)) {
            try {
                workers.begin(this::look);
            } catch (RuntimeException refused) {
                looking.set(false);
                throw refused;
            }
        }
    }

    private void look() {
        var request = requests.get();
        var activated = request.activate();
        try {
            drop.collect(this::keeps);
        } catch (PayerSilent silent) {
            LOG.log(Level.WARNING, "the drop of payers was not reached: {0}", silent.code());
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "looking into the drop of payers failed", WithoutWords.of(broken));
        } finally {
            if (activated) {
                request.deactivate();
            }
            requests.destroy(request);
            looking.set(false);
        }
    }

    private boolean keeps(byte[] interchange) {
        return desks.stream().anyMatch(desk -> desk.take(interchange));
    }
}
