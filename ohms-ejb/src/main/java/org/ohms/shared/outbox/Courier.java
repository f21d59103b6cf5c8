package org.ohms.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.time.Ending;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * Takes messages out of the outbox and delivers them: claims a few under a lease, delivers outside of any transaction,
 * writes down how it went. When a node dies in between, the lease runs out and another node finds the message in doubt.
 */
@ApplicationScoped
class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(60);
    /** A delivery begun later than this could outlast the lease, and another node would begin it too. */
    private static final Duration WITHIN = Duration.ofSeconds(40);

    private static final int ROUND = 20;
    private static final Duration ASKED_AFTER = Duration.ofDays(1);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Background background;

    @Inject
    @Any
    Instance<OutboxChannel> channels;

    @Inject
    OutboxMetrics metrics;

    void deliverWhatIsDue(@Observes FewSecondsHavePassed tick) {
        while (round() == ROUND) {
            LOG.fine("a full round; looking for more");
        }
    }

    private int round() {
        var letters = background.call("outbox.claim", this::claim);
        var latest = clock.instant().plus(WITHIN);
        letters.forEach(letter -> {
            if (clock.instant().isBefore(latest)) {
                deliver(letter);
            } else if (!letter.inDoubt()) {
                record(letter, OutboxEntry::handBack);
            }
        });
        return letters.size();
    }

    private List<Letter> claim() {
        var now = clock.instant();
        List<?> due = entities.createNativeQuery("""
                        select id from outbox
                        where (state = 'waiting' and not_before <= ?1) or (state = 'sending' and lease_until <= ?1)
                        order by not_before, id limit ?2 for update skip locked""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, ROUND)
                .getResultList();
        var letters = new ArrayList<Letter>(due.size());
        for (var id : due) {
            var entry = entities.find(OutboxEntry.class, id);
            var channel = channel(entry.channel());
            if (channel.isEmpty()) {
                entry.failed("outbox.no-such-channel", true, now);
            } else {
                var inDoubt = entry.isInDoubt() && !channel.get().resendsInDoubt();
                entry.claim(now, LEASE);
                letters.add(new Letter(entry.id(), channel.get(), entry.body(), entry.patient(), inDoubt));
            }
        }
        return letters;
    }

    private void deliver(Letter letter) {
        try {
            switch (traced(letter)) {
                case UNKNOWN -> record(letter, entry -> entry.leftInDoubt(clock.instant()));
                case TAKEN -> record(letter, entry -> entry.sent(null, clock.instant()));
                case NEVER_SEEN -> {
                    var receipt =
                            letter.channel().deliver(letter.id(), letter.body()).orElse(null);
                    record(letter, entry -> entry.sent(receipt, clock.instant()));
                    metrics.sent(letter.channel());
                }
            }
        } catch (DeliveryFailed failed) {
            var code = String.valueOf(failed.getMessage());
            record(letter, entry -> failed(letter, entry, code, failed.isForGood()));
            metrics.failed(letter.channel());
        } catch (RuntimeException broken) {
            if (Ending.isReasonOf(broken)) {
                // its lease runs out, and whoever runs then finds it in doubt
                throw broken;
            }
            LOG.log(Level.WARNING, "channel " + letter.channel().name() + " broke", WithoutWords.of(broken));
            record(letter, entry -> failed(letter, entry, "outbox.channel-broke", false));
            metrics.failed(letter.channel());
        }
    }

    private void failed(Letter letter, OutboxEntry entry, String code, boolean forGood) {
        if (entry.failed(code, forGood, clock.instant())) {
            letter.channel().gaveUp(letter.id(), letter.body());
        }
    }

    private void record(Letter letter, java.util.function.Consumer<OutboxEntry> outcome) {
        background.run("outbox.deliver", () -> {
            background.about("Outbox", letter.id(), letter.patient());
            Optional.ofNullable(entities.find(OutboxEntry.class, letter.id())).ifPresent(outcome);
        });
    }

    private static OutboxChannel.Trace traced(Letter letter) {
        return letter.inDoubt() ? letter.channel().trace(letter.id(), letter.body()) : OutboxChannel.Trace.NEVER_SEEN;
    }

    /** Asks after what was handed over in the last day and has not been confirmed. */
    void askAfter(@Observes MinuteHasPassed minute) {
        var since = clock.instant().minus(ASKED_AFTER);
        var open = background.call(
                "outbox.ask",
                () -> entities.createQuery("""
                        select m from OutboxEntry m
                        where m.state = :sent and m.receipt is not null and m.finishedAt > :since
                        order by m.finishedAt""", OutboxEntry.class)
                        .setParameter("sent", OutboxState.SENT)
                        .setParameter("since", since)
                        .getResultList());
        open.forEach(entry -> channel(entry.channel()).ifPresent(channel -> {
            var arrival = channel.arrival(String.valueOf(entry.receipt()));
            if (arrival != OutboxChannel.Arrival.NOT_YET) {
                record(
                        new Letter(entry.id(), channel, "", entry.patient(), false),
                        kept -> kept.ended(arrival, clock.instant()));
            }
        }));
    }

    private Optional<OutboxChannel> channel(String name) {
        return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }

    private record Letter(
            UUID id,
            OutboxChannel channel,
            String body,
            @Nullable PatientId patient,
            boolean inDoubt) {}
}
