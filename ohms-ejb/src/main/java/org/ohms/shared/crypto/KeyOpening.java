package org.ohms.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Unlocks the vault at start, from the table of wrapped key sets. */
@ApplicationScoped
public class KeyOpening {
    @Inject
    TinkVault vault;

    /**
     * @throws IllegalArgumentException with a sentence for operators when the master key is missing or wrong
     */
    public void open(DataSource database, Optional<String> masterKey) {
        vault.open(
                masterKey
                        .filter(key -> !key.isBlank())
                        .orElseThrow(
                                () -> new IllegalArgumentException(
                                        "OHMS_MASTER_KEY is missing; give 32 random bytes in Base64, and keep them: they open everything.")),
                new Table(database));
    }

    private record Table(DataSource database) implements KeySets.Store {
        @Override
        public Optional<byte[]> find(String name) {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select wrapped from ohms.key_set where name = ?")) {
                query.setString(1, name);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
                }
            } catch (SQLException broken) {
                throw new IllegalStateException("the key sets cannot be read", broken);
            }
        }

        @Override
        public byte[] keep(String name, byte[] wrapped) {
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement(
                            "insert into ohms.key_set (name, wrapped) values (?, ?) on conflict (name) do nothing")) {
                insert.setString(1, name);
                insert.setBytes(2, wrapped);
                insert.executeUpdate();
            } catch (SQLException broken) {
                throw new IllegalStateException("the key sets cannot be kept", broken);
            }
            return find(name).orElseThrow();
        }
    }
}
