package org.ohms.shared.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.time.Ending;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.work.Background;
import org.ohms.shared.work.Workers;

/**
 * Takes messages out of the outbox and delivers them: claims a few under a lease, delivers outside of any transaction,
 * writes down how it went. When a node dies in between, the lease runs out and another node finds the message in doubt.
 * Each channel has a worker of its own, so that a provider that hangs holds up nothing but its own messages; when nobody
 * answers there, the channel rests on this node, each time longer, and the first message after that is a probe.
 */
@ApplicationScoped
class Courier {
    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(60);
    /** A delivery begun later than this could outlast the lease, and another node would begin it too. */
    private static final Duration WITHIN = Duration.ofSeconds(40);

    private static final int ROUND = 20;
    private static final Duration FIRST_REST = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Background background;

    @Inject
    Workers workers;

    @Inject
    Instance<RequestContextController> requests;

    @Inject
    Ending ending;

    @Inject
    @Any
    Instance<OutboxChannel> channels;

    @Inject
    OutboxMetrics metrics;

    private final Set<String> working = ConcurrentHashMap.newKeySet();
    private final Map<String, Rest> resting = new ConcurrentHashMap<>();
    private AtomicBoolean over = new AtomicBoolean();

    @PostConstruct
    void begin() {
        over = ending.begun();
    }

    void deliverWhatIsDue(@Observes FewSecondsHavePassed tick) {
        background.call("outbox.due", this::due).stream()
                .filter(way -> !isResting(way))
                .forEach(this::send);
    }

    /** The channels that have something to deliver or to ask after. */
    private List<String> due() {
        List<?> ways = entities.createNativeQuery("""
                        select channel from outbox
                        where (state = 'waiting' and not_before <= ?1) or (state = 'sending' and lease_until <= ?1)
                        union
                        select channel from outbox where state = 'sent' and ask_at <= ?1""")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return ways.stream().map(String::valueOf).toList();
    }

    private void send(String way) {
        if (!working.add(way)) {
            return;
        }
        try {
            workers.begin(() -> work(way));
        } catch (RuntimeException refused) {
            working.remove(way);
            throw refused;
        }
    }

    private void work(String way) {
        var request = requests.get();
        var activated = request.activate();
        try {
            while (round(way)) {
                LOG.fine("a full round; looking for more");
            }
            if (!isResting(way)) {
                channel(way).ifPresent(this::askAfter);
            }
        } catch (RuntimeException broken) {
            if (over.get() || Ending.isReasonOf(broken)) {
                LOG.fine("a round breaks off, because the application stops");
            } else {
                LOG.log(Level.WARNING, "a round of channel " + way + " failed", WithoutWords.of(broken));
            }
        } finally {
            if (!over.get()) {
                if (activated) {
                    request.deactivate();
                }
                requests.destroy(request);
            }
            working.remove(way);
        }
    }

    /** Delivers a few messages, and says whether there may be more that can go out now. */
    private boolean round(String way) {
        var room = resting.containsKey(way) ? 1 : ROUND;
        var claim = background.call("outbox.claim", () -> claim(way, room));
        var latest = clock.instant().plus(WITHIN);
        for (var i = 0; i < claim.letters().size(); i++) {
            var letter = claim.letters().get(i);
            if (!clock.instant().isBefore(latest)) {
                handBack(claim.letters().subList(i, claim.letters().size()));
                return false;
            }
            if (!deliver(letter)) {
                handBack(claim.letters().subList(i + 1, claim.letters().size()));
                return false;
            }
        }
        return claim.full();
    }

    private void handBack(List<Letter> letters) {
        letters.forEach(letter -> record(
                letter,
                entry -> entry.handBack(letter.inDoubt(), entry.failure(), entry.notBefore(), clock.instant())));
    }

    private Claim claim(String way, int room) {
        var now = clock.instant();
        List<?> due = entities.createNativeQuery("""
                        select id from outbox
                        where channel = ?3 and ((state = 'waiting' and not_before <= ?1)
                            or (state = 'sending' and lease_until <= ?1))
                        order by not_before, id limit ?2 for update skip locked""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, room)
                .setParameter(3, way)
                .getResultList();
        var channel = channel(way);
        var letters = new ArrayList<Letter>(due.size());
        for (var id : due) {
            var entry = entities.find(OutboxEntry.class, id);
            if (channel.isEmpty()) {
                entry.failed("outbox.no-such-channel", true, now);
                continue;
            }
            var inDoubt = entry.isInDoubt() && !channel.get().resendsInDoubt();
            if (inDoubt) {
                entry.claimToLookUp(now, LEASE);
            } else if (entry.isTooLate(now)) {
                entry.dropAsTooLate(now);
                continue;
            } else {
                entry.claim(now, LEASE);
            }
            letters.add(new Letter(entry.id(), channel.get(), entry.body(), entry.patient(), inDoubt, entry.triedAt()));
        }
        return new Claim(letters, due.size() == room);
    }

    /** Delivers the message or looks it up, and says whether the way is open for the next one. */
    private boolean deliver(Letter letter) {
        var way = letter.channel().name();
        try {
            if (letter.inDoubt()) {
                lookUp(letter);
            } else {
                var receipt =
                        letter.channel().deliver(letter.id(), letter.body()).orElse(null);
                record(letter, entry -> entry.sent(receipt, clock.instant()));
                metrics.sent(letter.channel());
            }
            resting.remove(way);
            return true;
        } catch (DeliveryFailed failed) {
            record(letter, entry -> failed(letter, entry, failed));
            if (!failed.isOfNobody()) {
                metrics.failed(letter.channel());
            }
            if (failed.isOfTheWay()) {
                rest(way);
                return false;
            }
            return true;
        } catch (RuntimeException broken) {
            if (over.get() || Ending.isReasonOf(broken)) {
                // its lease runs out, and whoever runs then finds it in doubt
                throw broken;
            }
            LOG.log(Level.WARNING, "channel " + way + " broke", WithoutWords.of(broken));
            record(letter, entry -> broke(letter, entry));
            metrics.failed(letter.channel());
            return true;
        }
    }

    private void lookUp(Letter letter) throws DeliveryFailed {
        var known = letter.channel().trace(letter.id(), letter.body(), letter.triedAt());
        record(letter, entry -> {
            var mine = known.orElse(List.of()).stream()
                    .filter(receipt -> !isOfAnother(letter, receipt))
                    .findFirst();
            if (mine.isPresent()) {
                entry.sent(mine.get(), clock.instant());
            } else if (known.isEmpty() || entry.isLookedUpLongEnough(clock.instant())) {
                entry.leftInDoubt(clock.instant());
            } else {
                entry.doubted("outbox.in-doubt", clock.instant());
            }
        });
    }

    /** Whether the provider's message is known to be what became of another one of ours. */
    private boolean isOfAnother(Letter letter, String receipt) {
        return entities.createQuery(
                                "select count(m) from OutboxEntry m"
                                        + " where m.channel = :way and m.receipt = :receipt and m.id <> :letter",
                                Long.class)
                        .setParameter("way", letter.channel().name())
                        .setParameter("receipt", receipt)
                        .setParameter("letter", letter.id())
                        .getSingleResult()
                > 0;
    }

    private void failed(Letter letter, OutboxEntry entry, DeliveryFailed failed) {
        var now = clock.instant();
        var code = String.valueOf(failed.getMessage());
        if (letter.inDoubt()) {
            entry.handBack(true, code, entry.notBefore(), now);
            return;
        }
        switch (failed.kind()) {
            case FOR_GOOD, LATER, BROKE_OFF -> {
                if (entry.failed(code, failed.isForGood(), now)) {
                    letter.channel().gaveUp(letter.id(), letter.body());
                }
            }
            case NOBODY_ANY_MORE -> entry.drop(code, now);
            case NOBODY_THERE -> entry.handBack(false, code, entry.notBefore(), now);
            case PUT_OFF -> entry.handBack(false, code, now.plus(failed.pause()), now);
            case IN_DOUBT -> entry.doubted(code, now);
        }
    }

    /** What breaks without saying how may have been handed over before. */
    private void broke(Letter letter, OutboxEntry entry) {
        if (letter.inDoubt()) {
            entry.leftInDoubt(clock.instant());
        } else if (letter.channel().resendsInDoubt()) {
            failed(letter, entry, new DeliveryFailed("outbox.channel-broke", false));
        } else {
            entry.doubted("outbox.channel-broke", clock.instant());
        }
    }

    private void record(Letter letter, Consumer<OutboxEntry> outcome) {
        background.run("outbox.deliver", () -> {
            background.about("Outbox", letter.id(), letter.patient());
            Optional.ofNullable(entities.find(OutboxEntry.class, letter.id())).ifPresent(outcome);
        });
    }

    /** Asks after what was handed over and has not been confirmed, until the provider does not answer. */
    private void askAfter(OutboxChannel channel) {
        List<Letter> open;
        do {
            open = background.call("outbox.ask", () -> claimToAsk(channel));
            for (var letter : open) {
                try {
                    var arrival = channel.arrival(letter.body());
                    if (arrival != OutboxChannel.Arrival.NOT_YET) {
                        record(letter, entry -> entry.ended(arrival, clock.instant()));
                    }
                } catch (DeliveryFailed noAnswer) {
                    rest(channel.name());
                    return;
                }
            }
        } while (open.size() == ROUND);
    }

    /** A claim to ask is the moment of the next question: whoever dies in between has asked for nothing. */
    private List<Letter> claimToAsk(OutboxChannel channel) {
        var now = clock.instant();
        List<?> due = entities.createNativeQuery("""
                        select id from outbox where channel = ?1 and state = 'sent' and ask_at <= ?2
                        order by ask_at, id limit ?3 for update skip locked""")
                .setParameter(1, channel.name())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, ROUND)
                .getResultList();
        return due.stream()
                .map(id -> entities.find(OutboxEntry.class, id))
                .map(entry -> {
                    entry.claimToAsk(now);
                    return new Letter(
                            entry.id(), channel, String.valueOf(entry.receipt()), entry.patient(), false, now);
                })
                .toList();
    }

    private boolean isResting(String way) {
        var rest = resting.get(way);
        return rest != null && clock.instant().isBefore(rest.until());
    }

    private void rest(String way) {
        resting.compute(way, (name, before) -> {
            var longer = before == null ? FIRST_REST : before.pause().multipliedBy(2);
            var pause = longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
            return new Rest(clock.instant().plus(pause), pause);
        });
    }

    private Optional<OutboxChannel> channel(String name) {
        return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }

    /** Until when nothing goes out by a way, and how long it has been told to wait. */
    private record Rest(Instant until, Duration pause) {}

    /** What was claimed, and whether there was no room for more. */
    private record Claim(List<Letter> letters, boolean full) {}

    private record Letter(
            UUID id,
            OutboxChannel channel,
            String body,
            @Nullable PatientId patient,
            boolean inDoubt,
            Instant triedAt) {
        /** Says nothing of the body: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Letter " + id;
        }
    }
}
