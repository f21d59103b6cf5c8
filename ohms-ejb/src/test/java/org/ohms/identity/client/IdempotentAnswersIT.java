package org.ohms.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A request that is sent again")
class IdempotentAnswersIT {
    private static final byte[] REQUEST = digest(1);
    private static final byte[] OTHER_REQUEST = digest(2);

    private final String key = UUID.randomUUID().toString();
    private final ClientId client = Hospital.as(
                    Hospital.staff("client.manage"),
                    () -> Hospital.use(ClientAdministration.class)
                            .register(new RegisterClient(
                                    "again-" + key.substring(0, 8),
                                    new ClientTerms("Again", Set.of("patients.read"), true, 10, ""))))
            .client();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void getsTheAnswerOfTheFirstTime() {
        assertThat(claim(REQUEST)).isInstanceOf(KeyClaim.Fresh.class);
        var answer = new KeptAnswer(201, Map.of("Location", "/x"), "{\"marker\":\"Ünique\"}");
        keep(answer);

        assertThat(claim(REQUEST)).isEqualTo(new KeyClaim.Again(answer));
    }

    @Test
    void withAnotherBodyIsAnotherRequest() {
        claim(REQUEST);
        keep(new KeptAnswer(200, Map.of(), "{}"));

        assertThat(claim(OTHER_REQUEST)).isInstanceOf(KeyClaim.Different.class);
    }

    @Test
    void mayBeNewAfterADay() {
        claim(REQUEST);
        keep(new KeptAnswer(200, Map.of(), "{}"));

        Hospital.clock().pass(Duration.ofHours(24).plusSeconds(1));

        assertThat(claim(OTHER_REQUEST)).isInstanceOf(KeyClaim.Fresh.class);
    }

    @Test
    void hearsThatTheFirstOneStillRuns() {
        Hospital.asSystem(() -> Hospital.use(IdempotentAnswers.class).claimApart(client, key, REQUEST));

        assertThat(claim(REQUEST)).isInstanceOf(KeyClaim.Running.class);
        Hospital.asSystem(() -> {
            Hospital.use(IdempotentAnswers.class).letGo(client, key);
            return null;
        });
        assertThat(claim(REQUEST)).isInstanceOf(KeyClaim.Fresh.class);
    }

    @Test
    void leavesNothingReadableBehind() {
        claim(REQUEST);
        keep(new KeptAnswer(200, Map.of(), "{\"family\":\"Marker-Readable\"}"));

        assertThat(
                        Hospital.count(
                                "select count(*) from idempotent_answer where position('Marker-Readable'::bytea in answer) > 0"))
                .isZero();
        assertThat(Hospital.count(
                        "select count(*) from idempotent_answer where position('" + key + "'::bytea in key) > 0"))
                .isZero();
    }

    private KeyClaim claim(byte[] request) {
        return Hospital.asSystem(() -> Hospital.use(IdempotentAnswers.class).claim(client, key, request));
    }

    private void keep(KeptAnswer answer) {
        Hospital.asSystem(() -> {
            Hospital.use(IdempotentAnswers.class).keep(client, key, answer);
            return null;
        });
    }

    private static byte[] digest(int filler) {
        var digest = new byte[32];
        java.util.Arrays.fill(digest, (byte) filler);
        digest[0] = "x".getBytes(StandardCharsets.US_ASCII)[0];
        return digest;
    }
}
