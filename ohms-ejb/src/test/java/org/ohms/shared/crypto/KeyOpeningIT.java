package org.ohms.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("The key sets, at the start of a node,")
class KeyOpeningIT {
    private static final String ANOTHER = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void stayShutToAnotherMasterKeyAndSaySo() {
        assertThatThrownBy(() -> new Node().open(Optional.of(ANOTHER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "OHMS_MASTER_KEY does not open this hospital's key sets; give the key they were made with.");
    }

    @Test
    void saySoWhenTheMasterKeyIsLost() {
        assertThatThrownBy(() -> new Node().open(Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("OHMS_MASTER_KEY is missing;");
    }

    @Test
    void areNotMadeAnewOverDataThatOthersSealed() throws SQLException {
        Hospital.asSystem(() -> {
            Hospital.use(Outbox.class)
                    .put(new OutboxMessage(
                            "nowhere",
                            "key-opening:" + UUID.randomUUID(),
                            "something sealed",
                            null,
                            null,
                            Hospital.clock().instant().plus(Duration.ofDays(9_000))));
            return null;
        });
        behindTheWalls("create table public.kept as select * from ohms.key_set; delete from ohms.key_set");
        try {
            assertThatThrownBy(() -> new Node().open(Optional.of(ANOTHER)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("encrypted data and no key sets");
        } finally {
            behindTheWalls("delete from ohms.key_set; insert into ohms.key_set select * from public.kept;"
                    + " drop table public.kept");
        }
        assertThat(KeyOpening.vault(
                        TestDatabase.get().app(),
                        Optional.of(Base64.getEncoder().encodeToString(Hospital.masterKey()))))
                .isNotNull();
    }

    /** A node that starts beside those of the other tests. */
    private static final class Node {
        void open(Optional<String> masterKey) {
            var opening = new KeyOpening();
            opening.vault = new TinkVault();
            opening.rotations = new KeyRotations();
            opening.open(TestDatabase.get().owner(), masterKey);
        }
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
