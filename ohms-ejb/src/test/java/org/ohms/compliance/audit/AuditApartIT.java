package org.ohms.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.SystemWork;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestTransactions;

@DisplayName("The line about somebody who was refused")
class AuditApartIT {
    private static final int PATIENCE_SECONDS = 20;

    private final String correlation = UUID.randomUUID().toString();
    private final CyclicBarrier allAtWork = new CyclicBarrier(TestTransactions.CONNECTIONS);

    @Test
    @DisplayName("is written although those who are refused hold every connection of the requests")
    void isWrittenAlthoughRequestsHoldEveryConnection() throws InterruptedException {
        var people = Executors.newFixedThreadPool(TestTransactions.CONNECTIONS);
        Callable<Void> oneOfThem = this::isRefused;

        people.invokeAll(Collections.nCopies(TestTransactions.CONNECTIONS, oneOfThem), 60, TimeUnit.SECONDS);
        people.shutdownNow();

        assertThat(Hospital.count("select count(*) from ohms.audit_event where outcome = 'refused' and correlation = '"
                        + correlation + "'"))
                .isEqualTo(TestTransactions.CONNECTIONS);
    }

    private @Nullable Void isRefused() {
        as(
                Actor.system(correlation),
                () -> use(SystemWork.class).run("test.refused", () -> {
                    meetTheOthers();
                    throw DomainException.refused(CommonRefusal.CHANGED_MEANWHILE);
                }));
        return null;
    }

    private void meetTheOthers() {
        try {
            allAtWork.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
