package org.ohms.billing.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ohms.billing.connector.ArrivalDesk;
import org.ohms.billing.connector.Connectors;
import org.ohms.billing.connector.PayerSilent;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;
import org.ohms.shared.work.BesideRounds;

/**
 * Takes batches to the payers that are connected, beside the rounds of this node, because a payer may not answer. Whoever
 * tries has a batch for a while, so that two nodes never take the same; one that nobody took is tried again.
 */
@ApplicationScoped
class ClaimCourier {
    private static final Logger LOG = Logger.getLogger(ClaimCourier.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST = 20;

    @Inject
    EntityManager entities;

    @Inject
    Claims claims;

    @Inject
    Connectors connectors;

    @Inject
    @Any
    Instance<ArrivalDesk> desks;

    @Inject
    Background background;

    @Inject
    BesideRounds beside;

    void on(@Observes MinuteHasPassed minute) {
        beside.begin("claims were not taken to their payers", () -> go(minute.at()));
    }

    private void go(Instant now) {
        background.call("claim.lease", () -> lease(now)).forEach(this::take);
    }

    /**
     * A batch on its way.
     *
     * @param way the name of the connector
     */
    private record Parcel(UUID batch, String way, String name, byte[] content) {}

    private List<Parcel> lease(Instant now) {
        List<?> ids = entities.createNativeQuery("""
                        select cast(id as text) from claim_batch where state = 'MADE' and connection <> 'NONE'
                        and (lease_until is null or lease_until < cast(?1 as timestamptz))
                        order by made_at limit ?2 for update skip locked""")
                .setParameter(1, now.toString())
                .setParameter(2, MOST)
                .getResultList();
        return ids.stream()
                .map(id -> claims.lockedBatch(UUID.fromString(String.valueOf(id))))
                .filter(batch -> connectors.ready(batch.connection().name()).isPresent())
                .map(batch -> {
                    batch.lease(now, PATIENCE);
                    return new Parcel(
                            batch.id(),
                            batch.connection().name(),
                            "%s-%09d".formatted(ClaimWriting.TYPE, batch.number()),
                            batch.content().getBytes(StandardCharsets.UTF_8));
                })
                .toList();
    }

    private void take(Parcel parcel) {
        var way = connectors.ready(parcel.way());
        if (way.isEmpty()) {
            return;
        }
        try {
            var answer = way.get().exchange(parcel.name(), parcel.content());
            background.run("claim.handed-over", () -> {
                background.about("ClaimBatch", parcel.batch(), null);
                claims.lockedBatch(parcel.batch()).handOver(claims.now());
            });
            if (answer.isPresent() && desks.stream().noneMatch(desk -> desk.take(answer.get()))) {
                LOG.log(Level.WARNING, "the answer to batch {0} is of a kind that no desk takes", parcel.name());
            }
        } catch (PayerSilent silent) {
            LOG.log(Level.WARNING, "a batch of claims was not taken by its payer: {0}", silent.code());
        }
    }
}
