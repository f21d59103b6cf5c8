package org.ohms.billing.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.BesideRounds;

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
    BesideRounds beside;

    @Inject
    @Any
    Instance<ArrivalDesk> desks;

    void on(@Observes MinuteHasPassed minute) {
        if (drop.isReady()) {
            beside.begin("looking into the drop of payers failed", this::look);
        }
    }

    private void look() {
        try {
            drop.collect(this::keeps);
        } catch (PayerSilent silent) {
            LOG.log(Level.WARNING, "the drop of payers was not reached: {0}", silent.code());
        }
    }

    private boolean keeps(byte[] interchange) {
        return desks.stream().anyMatch(desk -> desk.take(interchange));
    }
}
