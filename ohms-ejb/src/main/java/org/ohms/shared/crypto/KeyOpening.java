package org.ohms.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Unlocks the vault at start, from the table of wrapped key sets. */
@ApplicationScoped
public class KeyOpening {
    @Inject
    TinkVault vault;

    @Inject
    KeyRotations rotations;

    /**
     * @param owner as the owner of the schema, the only one who makes and changes keys; outside of any transaction
     * @throws IllegalArgumentException with a sentence for operators when the master key is missing or wrong, or when the
     *     key sets are gone that opened what is here
     */
    public void open(DataSource owner, Optional<String> masterKey) {
        vault.open(insistOn(masterKey), new Table(owner));
        rotations.over(owner);
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

    static TinkVault unlocked(DataSource database, Optional<String> masterKey) {
        var opened = new TinkVault();
        opened.open(insistOn(masterKey), new Table(database) {
            @Override
            public KeySets.Wrapped keep(String name, byte[] wrapped) {
                throw new IllegalArgumentException(
                        "This database holds no key sets: no hospital has opened on it yet.");
            }
        });
        return opened;
    }

    static String insistOn(Optional<String> masterKey) {
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
        public Optional<KeySets.Wrapped> find(String name) {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(
                            "select wrapped, generation from ohms.key_set where name = ?")) {
                query.setString(1, name);
                try (var rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new KeySets.Wrapped(rows.getBytes(1), rows.getInt(2)))
                            : Optional.empty();
                }
            } catch (SQLException broken) {
                throw new IllegalStateException("the key sets cannot be read", broken);
            }
        }

        @Override
        public Map<String, Integer> generations() {
            var generations = new HashMap<String, Integer>();
            try (var connection = database.getConnection();
                    var query = connection.createStatement();
                    var rows = query.executeQuery("select name, generation from ohms.key_set")) {
                while (rows.next()) {
                    generations.put(rows.getString(1), rows.getInt(2));
                }
                return Map.copyOf(generations);
            } catch (SQLException broken) {
                throw new IllegalStateException("the key sets cannot be read", broken);
            }
        }

        @Override
        public KeySets.Wrapped keep(String name, byte[] wrapped) {
            try (var connection = database.getConnection()) {
                if (name.equals(RotatingKeys.DATA.word())) {
                    insistOnNothingSealed(connection);
                }
                try (var insert = connection.prepareStatement(
                        "insert into ohms.key_set (name, wrapped) values (?, ?) on conflict (name) do nothing")) {
                    insert.setString(1, name);
                    insert.setBytes(2, wrapped);
                    insert.executeUpdate();
                }
            } catch (SQLException broken) {
                throw new IllegalStateException("the key sets cannot be kept", broken);
            }
            return find(name).orElseThrow();
        }

        /** A hospital whose keys are gone must not go on as if it were new. */
        private static void insistOnNothingSealed(Connection connection) throws SQLException {
            if (SealedColumns.in(connection).anythingIn(connection)) {
                throw new IllegalArgumentException("This database holds encrypted data and no key sets to open it;"
                        + " bring back the key sets (ohms.key_set) that belong to it.");
            }
        }
    }
}
