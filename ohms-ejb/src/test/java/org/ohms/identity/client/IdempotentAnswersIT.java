package org.ohms.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.SystemWork;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.live.NodeLife;
import org.ohms.shared.live.OpenLine;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;

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
        inOneRequest(() -> {
            assertThat(claimApart()).isInstanceOf(KeyClaim.Fresh.class);

            assertThat(inAnotherRequest(this::claimApart)).isInstanceOf(KeyClaim.Running.class);
            assertThat(claim(REQUEST)).isInstanceOf(KeyClaim.Running.class);
            answers().letGo();
        });

        assertThat(claim(REQUEST)).isInstanceOf(KeyClaim.Fresh.class);
    }

    @Test
    void getsTheAnswerOfWorkThatCommittedOnItsWay() {
        var answer = new KeptAnswer(200, Map.of(), "{}");
        inOneRequest(() -> {
            claimApart();
            work();
            work();

            assertThat(answers().keepApart(answer)).isTrue();
        });

        assertThat(inAnotherRequest(this::claimApart)).isEqualTo(new KeyClaim.Again(answer));
    }

    @Test
    void takesOverAtOnceWhenTheNodeOfTheFirstOneHasDied() throws SQLException {
        try (var line = OpenLine.ofThisNode()) {
            awaitLife();
            inOneRequest(this::claimApart);
            assertThat(inAnotherRequest(this::claimApart)).isInstanceOf(KeyClaim.Running.class);

            breakLines();

            inAnotherRequest(() -> {
                assertThat(claimApart()).isInstanceOf(KeyClaim.Fresh.class);
                work();
                assertThat(answers().keepApart(new KeptAnswer(200, Map.of(), "{\"who\":\"second\"}")))
                        .isTrue();
                return null;
            });
            assertThat(inAnotherRequest(this::claimApart)).isInstanceOf(KeyClaim.Again.class);
        }
    }

    @Test
    void isNotTakenOverByTwo() throws Exception {
        try (var line = OpenLine.ofThisNode()) {
            awaitLife();
            inOneRequest(this::claimApart);
            breakLines();

            var claims = manyAtOnce(8, () -> inAnotherRequest(this::claimApart));

            assertThat(claims).filteredOn(KeyClaim.Fresh.class::isInstance).hasSize(1);
            assertThat(claims).filteredOn(KeyClaim.Running.class::isInstance).hasSize(7);
        }
    }

    @Test
    void letsTheFirstOneCommitNothingMoreOnceItTookOver() throws SQLException {
        try (var line = OpenLine.ofThisNode()) {
            awaitLife();
            inOneRequest(() -> {
                claimApart();
                work();
                breakLinesUnchecked();
                var second = inAnotherRequest(this::claimApart);

                assertThat(second).isInstanceOf(KeyClaim.Fresh.class);
                assertThatThrownBy(IdempotentAnswersIT::work)
                        .isInstanceOfSatisfying(
                                DomainException.class,
                                refused -> assertThat(refused.refusals().get(0).code())
                                        .isEqualTo(CommonRefusal.TRY_AGAIN.code()));
                assertThat(answers().keepApart(new KeptAnswer(200, Map.of(), "{}")))
                        .isFalse();
                answers().letGo();
            });

            assertThat(inAnotherRequest(this::claimApart))
                    .as("the second one still has it")
                    .isInstanceOf(KeyClaim.Running.class);
        }
    }

    @Test
    void waitsForATransactionOfTheFirstOneThatGoesOnBesideItsBrokenLine() throws SQLException {
        try (var line = OpenLine.ofThisNode()) {
            awaitLife();
            inOneRequest(() -> {
                claimApart();
                Hospital.use(SystemWork.class).run("test", () -> {
                    breakLinesUnchecked();

                    assertThat(inAnotherRequest(this::claimApart)).isInstanceOf(KeyClaim.Running.class);
                });
            });

            assertThat(inAnotherRequest(this::claimApart)).isInstanceOf(KeyClaim.Fresh.class);
        }
    }

    @Test
    void waitsAMinuteWhereTheDatabaseCannotTellWhoLives() {
        inOneRequest(this::claimApart);

        Hospital.clock().pass(IdempotentAnswers.LEASE_OF_NO_LIFE.minusSeconds(1));
        assertThat(inAnotherRequest(this::claimApart)).isInstanceOf(KeyClaim.Running.class);
        Hospital.clock().pass(Duration.ofSeconds(2));
        assertThat(inAnotherRequest(this::claimApart)).isInstanceOf(KeyClaim.Fresh.class);
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

    private KeyClaim claimApart() {
        return answers().claimApart(client, key, REQUEST);
    }

    /** A transaction of its own, as work that commits on its way has many. */
    private static void work() {
        Hospital.use(SystemWork.class).run("test", () -> {});
    }

    private static void inOneRequest(Runnable work) {
        Hospital.as(Actor.system("test"), work);
    }

    /** As if it came in elsewhere: on a thread of its own. */
    private static <T extends @Nullable Object> T inAnotherRequest(Callable<T> work) {
        var threads = Executors.newSingleThreadExecutor();
        try {
            return threads.submit(() -> Hospital.as(Actor.system("test"), work)).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException broken) {
            throw new IllegalStateException(broken);
        } finally {
            threads.shutdown();
        }
    }

    private static <T> List<T> manyAtOnce(int many, Callable<T> work) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var all = new ArrayList<T>();
            for (var one : threads.invokeAll(Collections.nCopies(many, work))) {
                all.add(one.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private static void awaitLife() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Hospital.use(NodeLife.class).id().isPresent());
    }

    /** What the database sees when a node is killed: its connections are gone, and with them what they held. */
    private static void breakLines() throws SQLException {
        var before = Hospital.use(NodeLife.class).id();
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                    + " and (classid::bigint << 32 | objid::bigint) = " + before.getAsLong());
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Hospital.use(NodeLife.class).id().equals(before));
    }

    private static void breakLinesUnchecked() {
        try {
            breakLines();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static IdempotentAnswers answers() {
        return Hospital.use(IdempotentAnswers.class);
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
