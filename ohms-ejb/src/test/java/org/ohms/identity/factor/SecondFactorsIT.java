package org.ohms.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.People;
import org.ohms.testing.Hospital;

@DisplayName("The second factors of an account")
class SecondFactorsIT {
    @Test
    @DisplayName("begin with one secret, though two pages ask for the first one at the same moment")
    void oneSecretForTwoPages() throws InterruptedException, ExecutionException {
        var account = People.active(People.someEmail(), "nurse");
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var pages = Stream.generate(() -> pool.submit(() -> {
                        together.await();
                        return Hospital.<TotpSecret>asSystem(
                                        () -> Hospital.use(SecondFactors.class).propose(account))
                                .base32();
                    }))
                    .limit(2)
                    .toList();

            assertThat(List.of(pages.get(0).get(), pages.get(1).get()).stream().distinct())
                    .hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }
}
