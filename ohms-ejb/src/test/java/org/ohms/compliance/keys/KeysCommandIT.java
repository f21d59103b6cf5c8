package org.ohms.compliance.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;

@DisplayName("The command ohms keys")
class KeysCommandIT {
    private static final int MOST_ROUNDS = 300;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @AfterEach
    void finish() {
        for (var i = 0; i < MOST_ROUNDS && running() > 0; i++) {
            Hospital.clock().pass(Duration.ofMinutes(4));
            Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
            Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        }
        assertThat(running()).as("a new key is everywhere in the end").isZero();
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("begins with a new key once at a time, audited, and shows how far it is")
    void begins() {
        assertThat(run("rotate", "data")).as(said()).isZero();
        assertThat(run("rotate", "data")).isEqualTo(1);
        assertThat(run("status")).isZero();

        assertThat(said()).contains("A new key is made", "still move to the key before", "data   coming");
        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'key.rotate'"
                        + " and object_type = 'KeyRotation' and reason_id is not null"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("removes nothing that is in use, and nothing that is not there")
    void removesNothingInUse() {
        assertThat(run("remove", UUID.randomUUID().toString())).isEqualTo(1);
        assertThat(run("remove", "nothing")).isEqualTo(1);
        assertThat(run("burn")).isEqualTo(1);

        assertThat(said()).contains("There is no such rotation", KeysCommand.USAGE);
    }

    @Test
    @DisplayName("says in one sentence what is missing")
    void saysWhatIsMissing() {
        var environment = environment();
        environment.remove("OHMS_MASTER_KEY");
        assertThat(run(environment, "status")).isEqualTo(1);
        environment = environment();
        environment.put("OHMS_DB_PORT", "1");
        assertThat(run(environment, "status")).isEqualTo(1);

        assertThat(said()).contains("OHMS_MASTER_KEY is missing", "The database did not do it");
    }

    private static long running() {
        return Hospital.count("select count(*) from ohms.key_rotation where state in ('coming', 'moving')");
    }

    private int run(String... arguments) {
        return run(environment(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new KeysCommand(environment, "operator", Hospital.clock(), stream, stream).run(arguments);
    }

    private static Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "OHMS_DB_HOST", "localhost",
                "OHMS_DB_PORT", Integer.toString(TestDatabase.get().port()),
                "OHMS_DB_SSLMODE", "disable",
                "OHMS_DB_OWNER_PASSWORD", "not asked for here",
                "OHMS_MASTER_KEY", Base64.getEncoder().encodeToString(Hospital.masterKey())));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
