package org.ohms.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.use;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.shared.start.HospitalOpened;
import org.ohms.shared.work.Background;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("The partner of the demonstration")
class DemoPartnerIT {
    private static final String CHANGED_THERE = "what an administrator made of it";

    @TempDir
    Path directory;

    @AfterEach
    void forget() throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("""
                    delete from ohms.api_client_scope s using ohms.api_client c
                    where c.id = s.client_id and c.code = 'demo-partner';
                    delete from ohms.api_client where code = 'demo-partner'""");
        }
    }

    @Test
    @DisplayName("has the secret of the accounts' file, and another one only when the file was written later")
    void followsTheFile() throws IOException {
        var partner = partner();
        say("first secret", Duration.ofMinutes(-1));
        open(partner);
        assertThat(knows("first secret")).isTrue();

        Hospital.asSystem(() -> {
            client().replaceSecret(use(PasswordHashing.class).hash(CHANGED_THERE), now());
            return null;
        });
        open(partner);
        assertThat(knows(CHANGED_THERE)).isTrue();

        say("second secret", Duration.ofMinutes(1));
        open(partner);
        assertThat(knows("second secret")).isTrue();
        assertThat(knows(CHANGED_THERE)).isFalse();
    }

    @Test
    @DisplayName("is nobody where there is no demonstration, and where the file does not name it")
    void nobody() throws IOException {
        var nowhere = partner();
        nowhere.demo = false;
        say("first secret", Duration.ofMinutes(-1));
        open(nowhere);
        assertThat(isKnown()).isFalse();

        Files.writeString(file(), "admin@demo.ohms something\n");
        open(partner());
        assertThat(isKnown()).isFalse();
    }

    private static void open(DemoPartner partner) {
        Hospital.asSystem(() -> {
            partner.on(new HospitalOpened());
            return null;
        });
    }

    private DemoPartner partner() {
        var partner = new DemoPartner();
        partner.demo = true;
        partner.file = Optional.of(file().toString());
        partner.clients = use(ApiClients.class);
        partner.hashing = use(PasswordHashing.class);
        partner.background = use(Background.class);
        partner.clock = Hospital.clock();
        return partner;
    }

    /** Writes the file, that long after now. */
    private void say(String secret, Duration later) throws IOException {
        Files.writeString(file(), "admin@demo.ohms something\ndemo-partner " + secret + "\n");
        Files.setLastModifiedTime(file(), FileTime.from(now().plus(later)));
    }

    private Path file() {
        return directory.resolve("accounts");
    }

    private static Instant now() {
        return Hospital.clock().instant();
    }

    private static boolean knows(String secret) {
        return Hospital.asSystem(() ->
                use(PasswordHashing.class).matches(secret, client().secret().orElseThrow()));
    }

    private static boolean isKnown() {
        return Hospital.asSystem(
                () -> use(ApiClients.class).named("demo-partner").isPresent());
    }

    private static ApiClient client() {
        return use(ApiClients.class).named("demo-partner").orElseThrow();
    }
}
