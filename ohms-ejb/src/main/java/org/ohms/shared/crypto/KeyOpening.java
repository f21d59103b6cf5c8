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
        vault.open(insistOn(masterKey), new Table(database));
    }

    /**
     * The signatures of the audit chain, for a command outside of the server. It makes no keys: without any, no hospital
     * has opened on this database yet.
     *
     * @throws IllegalArgumentException with a sentence for operators when the master key is missing or wrong, or there
     *     are no keys
     */
    public static Signer signer(DataSource database, Optional<String> masterKey) {
        return unlocked(database, masterKey);
    }

    /** The vault, for a command outside of the server; see {@link #signer}. */
    public static Vault vault(DataSource database, Optional<String> masterKey) {
        return unlocked(database, masterKey);
    }

    private static TinkVault unlocked(DataSource database, Optional<String> masterKey) {
        var opened = new TinkVault();
        opened.open(insistOn(masterKey), new Table(database) {
            @Override
            public byte[] keep(String name, byte[] wrapped) {
                throw new IllegalArgumentException(
                        "This database holds no key sets: no hospital has opened on it yet.");
            }
        });
        return opened;
    }

    private static String insistOn(Optional<String> masterKey) {
        return masterKey
                .filter(key -> !key.isBlank())
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "OHMS_MASTER_KEY is missing; give 32 random bytes in Base64, and keep them: they open everything."));
    }

    private static class Table implements KeySets.Store {
        private final DataSource database;

        Table(DataSource database) {
            this.database = database;
        }

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
