package org.ohms.billing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.connector.ArrivalDesk;
import org.ohms.billing.inbox.FileOrigin;
import org.ohms.billing.inbox.FileReport;
import org.ohms.billing.inbox.Inbox;
import org.ohms.billing.inbox.InterchangeRow;
import org.ohms.billing.ledger.LedgerRefusal;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.work.Background;

/**
 * Brings what payers send into the house, in two steps: first a file is kept as it came, then each remittance in it is
 * posted, each in a transaction of its own. What cannot be posted now is kept and tried again.
 */
@ApplicationScoped
class Arrivals implements ArrivalDesk {
    private static final Logger LOG = Logger.getLogger(Arrivals.class.getName());
    /** What the drop of payers brings and others take in. */
    private static final List<String> OF_OTHERS = List.of("270", "271");

    @Inject
    Inbox inbox;

    @Inject
    Remittances remittances;

    @Inject
    RemittancePosting posting;

    @Inject
    Background background;

    FileReport receive(byte[] file, FileOrigin origin, @Nullable AccountId by) {
        var report = background.call("remittance.receive", () -> {
            var kept = inbox.take(file, origin, by);
            background.about("X12File", kept.id(), null);
            return kept;
        });
        background
                .call(
                        "remittance.waiting",
                        () -> remittances.of(report.interchanges().stream()
                                .map(InterchangeRow::id)
                                .toList()))
                .forEach(this::post);
        return report;
    }

    /** Posts what waits; where the books are closed, it goes on waiting. */
    void post(UUID id) {
        try {
            background.run("remittance.post", () -> {
                background.about("PaymentReconciliation", id, null);
                posting.post(id);
            });
        } catch (DomainException refused) {
            if (refused.refusals().stream().noneMatch(one -> one.code().equals(LedgerRefusal.MONTH_CLOSED.code()))) {
                throw refused;
            }
            background.run("remittance.post", () -> {
                background.about("PaymentReconciliation", id, null);
                remittances.locked(id).await(Imbalance.MONTH_CLOSED);
            });
        }
    }

    /** Those that wait, because the node that took them in died, or the books were closed. */
    void postWaiting() {
        for (var id : background.call("remittance.waiting", remittances::waiting)) {
            try {
                post(id);
            } catch (RuntimeException broken) {
                LOG.log(Level.WARNING, "a remittance was not posted", WithoutWords.of(broken));
            }
        }
    }

    @Override
    public boolean take(byte[] interchange) {
        var reading = InterchangeReader.read(interchange);
        var sets = reading.interchanges().stream()
                .flatMap(one -> one.groups().stream())
                .flatMap(group -> group.sets().stream())
                .toList();
        // where something of this desk stands beside it, the rest is taken in with it
        var isOfOthers = !sets.isEmpty() && sets.stream().allMatch(set -> OF_OTHERS.contains(set.type()));
        if (isOfOthers || reading.interchanges().isEmpty()) {
            return false;
        }
        receive(interchange, FileOrigin.CONNECTOR, null);
        return true;
    }
}
