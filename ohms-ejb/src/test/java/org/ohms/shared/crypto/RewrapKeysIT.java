package org.ohms.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("The command ohms rewrap-keys")
class RewrapKeysIT {
    private static final String ANOTHER = Base64.getEncoder().encodeToString(new byte[32]);

    private final String first = Base64.getEncoder().encodeToString(Hospital.masterKey());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** Every other test opens the same database with the first key. */
    @AfterEach
    void back() {
        run(ANOTHER, first);
    }

    @Test
    void letsTheNewMasterKeyOpenWhatTheOldOneSealed() {
        var sealed = Hospital.use(TinkVault.class).seal("Anna".getBytes(StandardCharsets.UTF_8), "a.place");

        assertThat(run(first, ANOTHER))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();

        var vault = KeyOpening.vault(TestDatabase.get().app(), Optional.of(ANOTHER));
        assertThat(vault.open(sealed, "a.place")).isEqualTo("Anna".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> KeyOpening.vault(TestDatabase.get().app(), Optional.of(first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not open");
    }

    @Test
    void changesNothingWhenTheOldKeyIsWrongOrTheNewOneIsNoKey() {
        assertThat(run(ANOTHER, first)).isEqualTo(1);
        assertThat(run(first, "too short")).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("does not open this hospital's key sets", "must be 32 random bytes in Base64");
        assertThat(KeyOpening.vault(TestDatabase.get().app(), Optional.of(first)))
                .isNotNull();
    }

    private int run(String before, String after) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new RewrapKeys(
                        Map.of(
                                "OHMS_DB_HOST",
                                "localhost",
                                "OHMS_DB_PORT",
                                Integer.toString(TestDatabase.get().port()),
                                "OHMS_DB_SSLMODE",
                                "disable",
                                "OHMS_DB_OWNER_PASSWORD",
                                "not asked for here",
                                "OHMS_MASTER_KEY",
                                before,
                                "OHMS_NEW_MASTER_KEY",
                                after),
                        stream,
                        stream)
                .run();
    }
}
