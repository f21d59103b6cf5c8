package org.ohms.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.messaging.MessageJson;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestChannel;
import org.ohms.testing.TestWorkers;

@DisplayName("A mail server that takes calls and never speaks")
class SilentMailServerIT {
    private final TestChannel channel = Hospital.use(TestChannel.class);
    private final MailChannel mail = new MailChannel();
    private final ServerSocket server = listening();

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    @BeforeEach
    void aHospitalThatSendsThere() {
        var settings = new MailSettings();
        settings.way = Optional.of("smtp");
        settings.host = Optional.of(server.getInetAddress().getHostAddress());
        settings.port = server.getLocalPort();
        settings.protection = "none";
        settings.user = Optional.empty();
        settings.password = Optional.empty();
        settings.from = "no-reply@harbour.example";
        mail.settings = settings;
        mail.clock = Clock.systemUTC();
        mail.patience = Duration.ofSeconds(6);
        Hospital.asSystem(() -> Hospital.use(EntityManager.class)
                .createNativeQuery("delete from outbox")
                .executeUpdate());
        channel.reset();
        channel.standsFor(mail);
    }

    @AfterEach
    void nothingRests() throws IOException {
        server.close();
        channel.reset();
        Hospital.clock().pass(Duration.ofMinutes(6));
        put(TestChannel.NAME, "visit:last");
        tick();
    }

    @Test
    void isNoFaultOfTheMessage() {
        mail.patience = Duration.ofMillis(300);

        var failed = catchThrowableOfType(
                DeliveryFailed.class, () -> mail.deliver(UUID.randomUUID(), letter("nora@example.org")));

        assertThat(failed.isOfTheWay()).isTrue();
        assertThat(failed.isInDoubt()).isFalse();
    }

    @Test
    void isNotWaitedForByAnybodyElse() {
        for (var i = 0; i < 10; i++) {
            put(TestChannel.NAME, "visit:silent:" + i);
        }
        put(MailChannel.NAME, "visit:other");
        var began = System.nanoTime();

        var beside = Hospital.use(TestWorkers.class).beside();
        try (beside) {
            tick();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(mail.patience);
            waitFor(() -> count("state = 'sent' and channel = 'mail'") == 1);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(mail.patience);
            waitFor(() -> count("state = 'sending' and channel = 'test'") == 10);
            // a second round does not begin beside the one that hangs
            tick();
            waitFor(() -> count("state = 'waiting' and channel = 'test'") == 10);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(mail.patience.multipliedBy(3));
        assertThat(count("channel = 'test' and attempts = 0")).isEqualTo(10);
    }

    private static void waitFor(BooleanSupplier thing) {
        var latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!thing.getAsBoolean() && System.nanoTime() < latest) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(thing.getAsBoolean()).isTrue();
    }

    private static long count(String which) {
        return Hospital.count("select count(*) from ohms.outbox where " + which);
    }

    private static void tick() {
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private static void put(String way, String key) {
        Hospital.asSystem(() -> {
            Hospital.use(Outbox.class)
                    .put(new OutboxMessage(
                            way,
                            key,
                            letter("nora@example.org"),
                            null,
                            null,
                            Hospital.clock().instant()));
            return null;
        });
    }

    private static String letter(String to) {
        return MessageJson.write(new MailMessage(to, "Your visit", "Hello", "en", null, false, null));
    }
}
