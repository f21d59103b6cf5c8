package org.ohms.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("Permits to come")
class RequestRatesIT {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final String bucket = "test|" + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("are the agreed number for all nodes together, and no more")
    void areShared() throws InterruptedException, ExecutionException {
        var nodes = Executors.newFixedThreadPool(4);
        var taken = 0;
        try {
            var requests = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 40; i++) {
                requests.add(nodes.submit(() -> take(100, 10).permits()));
            }
            for (var one : requests) {
                taken += one.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(taken).isEqualTo(100);
    }

    @Test
    @DisplayName("come back as time passes, up to the agreed number")
    void comeBack() {
        assertThat(take(10, 10).permits()).isEqualTo(10);
        var none = take(10, 1);
        assertThat(none.permits()).isZero();
        assertThat(none.nextIn()).isEqualTo(Duration.ofMillis(100));

        Hospital.clock().pass(Duration.ofMillis(250));
        assertThat(take(10, 5).permits()).isEqualTo(2);
        Hospital.clock().pass(Duration.ofMinutes(5));
        assertThat(take(10, 50).permits()).isEqualTo(10);
    }

    private RequestRates.Taken take(int capacity, int wanted) {
        return Hospital.use(RequestRates.class).take(bucket, capacity, SECOND, wanted);
    }
}
