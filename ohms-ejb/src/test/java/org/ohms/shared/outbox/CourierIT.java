package org.ohms.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestChannel;
import org.ohms.testing.TestMetrics;

@DisplayName("The courier")
class CourierIT {
    private final TestChannel channel = Hospital.use(TestChannel.class);

    @BeforeEach
    void anEmptyOutbox() {
        Hospital.asSystem(() -> {
            Hospital.use(jakarta.persistence.EntityManager.class)
                    .createNativeQuery("delete from outbox")
                    .executeUpdate();
            return null;
        });
        channel.reset();
    }

    @Test
    void deliversAMessageOnceAndWritesItDown() {
        put("visit:1");

        tick();
        tick();

        assertThat(channel.delivered()).hasSize(1);
        assertThat(stateOf("visit:1")).isEqualTo(OutboxState.SENT);
        assertThat(Hospital.count("select count(*) from audit_event where action = 'outbox.deliver' and object_id = '"
                        + idOf("visit:1") + "'"))
                .isEqualTo(1);
    }

    @Test
    void tellsSinceWhenTheOldestWaits() {
        assertThat(waitingSince()).isEmpty();
        put("visit:oldest");
        var since = Hospital.clock().instant();
        Hospital.clock().pass(Duration.ofMinutes(3));
        put("visit:younger");

        assertThat(waitingSince()).contains(since.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void countsWhatItSendsAndWhatFailsAndMeasuresWhatWaits() {
        var metrics = Hospital.use(TestMetrics.class);
        var sent = metrics.counted(OutboxMetrics.SENT, "way", TestChannel.NAME);
        var failed = metrics.counted(OutboxMetrics.FAILED, "way", TestChannel.NAME);
        put("visit:counted");
        Hospital.clock().pass(Duration.ofMinutes(3));

        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        assertThat(metrics.amount(OutboxMetrics.WAITING)).isEqualTo(1);
        assertThat(metrics.amount(OutboxMetrics.OLDEST)).isEqualTo(180);

        channel.failsWith("test.down", false);
        tick();
        channel.reset();
        Hospital.clock().pass(Duration.ofHours(2));
        tick();
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));

        assertThat(metrics.counted(OutboxMetrics.FAILED, "way", TestChannel.NAME) - failed)
                .isEqualTo(1);
        assertThat(metrics.counted(OutboxMetrics.SENT, "way", TestChannel.NAME) - sent)
                .isEqualTo(1);
        assertThat(metrics.amount(OutboxMetrics.WAITING)).isZero();
        assertThat(metrics.amount(OutboxMetrics.OLDEST)).isZero();
    }

    @Test
    void takesTheSameMessageOnlyOnce() {
        put("visit:2");
        put("visit:2");

        assertThat(Hospital.count("select count(*) from outbox")).isEqualTo(1);
    }

    @Test
    void triesAgainLaterAndGivesUpInTheEnd() {
        put("visit:3");
        channel.failsWith("test.down", false);

        for (var round = 0; round < 12; round++) {
            tick();
            Hospital.clock().pass(Duration.ofHours(2));
        }

        assertThat(stateOf("visit:3")).isEqualTo(OutboxState.FAILED);
        assertThat(Hospital.count("select attempts from outbox")).isEqualTo(10);
    }

    @Test
    void neverResendsByItselfWhatMayHaveArrived() {
        put("visit:4");
        channel.diesWhileDelivering(false);
        assertThatThrownBy(() -> Hospital.announce(
                        new FewSecondsHavePassed(Hospital.clock().instant())))
                .hasRootCauseInstanceOf(Error.class);

        channel.reset();
        channel.diesWhileDelivering(false);
        Hospital.clock().pass(Duration.ofMinutes(2));
        tick();

        assertThat(channel.delivered()).isEmpty();
        assertThat(stateOf("visit:4")).isEqualTo(OutboxState.UNKNOWN);
    }

    @Test
    void sendsAgainWhatAReceiverCanTellApart() {
        put("visit:5");
        channel.diesWhileDelivering(true);
        assertThatThrownBy(() -> Hospital.announce(
                        new FewSecondsHavePassed(Hospital.clock().instant())))
                .hasRootCauseInstanceOf(Error.class);

        channel.reset();
        Hospital.clock().pass(Duration.ofMinutes(2));
        tick();

        assertThat(channel.delivered()).containsOnlyKeys(idOf("visit:5"));
        assertThat(stateOf("visit:5")).isEqualTo(OutboxState.SENT);
    }

    @Test
    void breaksOffWithoutAWordWhenTheApplicationStops() {
        put("visit:stop");
        channel.stopsWhileDelivering();
        var words = new Words();

        try (words) {
            tick();
        }

        assertThat(words.said()).isEmpty();
        assertThat(stateOf("visit:stop")).isEqualTo(OutboxState.SENDING);
        channel.reset();
        Hospital.clock().pass(Duration.ofMinutes(2));
        tick();
        assertThat(stateOf("visit:stop")).isEqualTo(OutboxState.SENT);
    }

    /** What the courier writes into the log meanwhile. */
    private static final class Words extends Handler implements AutoCloseable {
        private final List<String> said = new ArrayList<>();
        private final Logger log = Logger.getLogger(Courier.class.getName());

        Words() {
            log.addHandler(this);
        }

        List<String> said() {
            return said;
        }

        @Override
        public void publish(LogRecord line) {
            said.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {
            said.removeIf(String::isEmpty);
        }

        @Override
        public void close() {
            log.removeHandler(this);
        }
    }

    @Test
    void deliversEachMessageOnceAlthoughTwoNodesLook() throws InterruptedException {
        for (var i = 0; i < 60; i++) {
            put("visit:many:" + i);
        }
        var otherNode = new Unmanaged<>(Courier.class)
                .newInstance()
                .produce()
                .inject()
                .postConstruct()
                .get();

        var nodes = Executors.newFixedThreadPool(2);
        nodes.execute(CourierIT::tick);
        nodes.execute(() -> Hospital.as(
                Actor.system("test"),
                () -> otherNode.deliverWhatIsDue(
                        new FewSecondsHavePassed(Hospital.clock().instant()))));
        nodes.shutdown();

        assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(channel.delivered()).hasSize(60);
        assertThat(channel.delivered().values()).allMatch(times -> times.get() == 1);
    }

    @Test
    void isAskedToSendAgainOnlyForWhatEnded() {
        put("visit:6");
        var desk = Hospital.use(OutboxDesk.class);
        var admin = Hospital.staff("outbox.read", "outbox.resend");
        var id = idOf("visit:6");

        assertThatThrownBy(() -> Hospital.as(admin, () -> desk.sendAgain(id))).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> Hospital.as(admin, () -> desk.sendAgain(UUID.randomUUID())))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> Hospital.as(Hospital.staff("patient.search"), () -> desk.sendAgain(id)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(Hospital.as(admin, () -> desk.list(Optional.of(OutboxState.WAITING), new PageRequest(0, 10)))
                        .total())
                .isEqualTo(1);
        assertThat(Hospital.as(admin, desk::counts)).isEqualTo(Map.of(OutboxState.WAITING, 1L));
    }

    @Test
    void restsWhenNobodyIsThereAndUsesUpNoTry() {
        put("visit:first");
        put("visit:second");
        channel.failsWith(DeliveryFailed.nobodyThere("test.away"));

        for (var round = 0; round < 30; round++) {
            tick();
            Hospital.clock().pass(Duration.ofMinutes(6));
        }

        assertThat(Hospital.count("select count(*) from outbox where state = 'waiting' and attempts = 0"))
                .isEqualTo(2);
        assertThat(Hospital.count("select count(*) from outbox where failure = 'test.away'"))
                .isEqualTo(1);
        channel.reset();
        tick();
        assertThat(channel.delivered()).hasSize(2);
    }

    @Test
    void doesNotAskSomebodyAwayAgainBeforeTheRestIsOver() {
        put("visit:first");
        channel.failsWith(DeliveryFailed.nobodyThere("test.away"));
        tick();
        channel.reset();

        tick();
        assertThat(channel.delivered()).isEmpty();
        Hospital.clock().pass(Duration.ofSeconds(11));
        tick();

        assertThat(channel.delivered()).hasSize(1);
    }

    @Test
    void doesNotCountAMessageThatWaitsForAReasonOfItsOwnAndDeliversTheOthers() {
        put("visit:put-off");
        channel.failsWith(DeliveryFailed.putOff("test.later", Duration.ofSeconds(30)));
        tick();
        channel.reset();
        put("visit:next");

        tick();
        assertThat(channel.delivered()).containsOnlyKeys(idOf("visit:next"));
        assertThat(Hospital.count("select attempts from outbox where dedupe_key = 'visit:put-off'"))
                .isZero();
        Hospital.clock().pass(Duration.ofSeconds(30));
        tick();

        assertThat(channel.delivered()).hasSize(2);
    }

    @Test
    void dropsWhatIsOfNoUseAnyMore() {
        put("visit:late", null, Hospital.clock().instant().plus(Duration.ofMinutes(10)));
        channel.failsWith("test.down", false);
        tick();
        channel.reset();

        Hospital.clock().pass(Duration.ofMinutes(10));
        tick();

        assertThat(channel.delivered()).isEmpty();
        assertThat(stateOf("visit:late")).isEqualTo(OutboxState.DROPPED);
        assertThat(Hospital.count("select count(*) from outbox where failure = 'outbox.too-late'"))
                .isEqualTo(1);
        var id = idOf("visit:late");
        assertThatThrownBy(() -> Hospital.as(
                        Hospital.staff("outbox.resend"),
                        () -> Hospital.use(OutboxDesk.class).sendAgain(id)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void takesBackWhatWaitsAboutAThingAndNothingElse() {
        var visit = UUID.randomUUID();
        put("visit:a:reminder", visit, null);
        put("visit:a:booked", visit, null);
        put("visit:a:reminder:other", UUID.randomUUID(), null);

        Hospital.asSystem(() -> {
            Hospital.use(Outbox.class).withdraw(visit, "visit:a:reminder");
            return null;
        });
        tick();

        assertThat(stateOf("visit:a:reminder")).isEqualTo(OutboxState.DROPPED);
        assertThat(stateOf("visit:a:booked")).isEqualTo(OutboxState.SENT);
        assertThat(stateOf("visit:a:reminder:other")).isEqualTo(OutboxState.SENT);
    }

    private static void put(String key) {
        put(key, null, null);
    }

    private static void put(String key, @Nullable UUID subject, @Nullable Instant notAfter) {
        Hospital.asSystem(() -> {
            Hospital.use(Outbox.class)
                    .put(new OutboxMessage(
                            TestChannel.NAME,
                            key,
                            "{}",
                            null,
                            subject,
                            Hospital.clock().instant(),
                            notAfter));
            return null;
        });
    }

    private static void tick() {
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private static Optional<Instant> waitingSince() {
        return Hospital.as(
                Hospital.staff("outbox.read"),
                () -> Hospital.use(OutboxDesk.class).waitingSince());
    }

    private static OutboxState stateOf(String key) {
        return Hospital.asSystem(() -> Hospital.use(jakarta.persistence.EntityManager.class)
                .createQuery("select m.state from OutboxEntry m where m.dedupeKey = :key", OutboxState.class)
                .setParameter("key", key)
                .getSingleResult());
    }

    private static UUID idOf(String key) {
        return Hospital.asSystem(() -> Hospital.use(jakarta.persistence.EntityManager.class)
                .createQuery("select m.id from OutboxEntry m where m.dedupeKey = :key", UUID.class)
                .setParameter("key", key)
                .getSingleResult());
    }
}
