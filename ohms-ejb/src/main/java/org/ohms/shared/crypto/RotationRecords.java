package org.ohms.shared.crypto;

import com.google.crypto.tink.KeysetHandle;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * What the database keeps of new keys: the key sets, the rotations, what each has to reach and what lies under which key.
 * Read and written within one transaction, at one moment.
 */
final class RotationRecords {
    private static final String ROTATIONS =
            "select id, key_set, state, started_at, started_by, entered_at from ohms.key_rotation ";

    private final Connection database;
    private final Instant now;

    RotationRecords(Connection database, Instant now) {
        this.database = database;
        this.now = now;
    }

    Connection database() {
        return database;
    }

    /** Of two who change the keys of a set, one waits here for the other. */
    void lock(RotatingKeys keys) throws SQLException {
        try (var query = database.prepareStatement("select 1 from ohms.key_set where name = ? for update")) {
            query.setString(1, keys.word());
            query.execute();
        }
    }

    /** Changes the keys inside of a set that is locked. */
    KeysetHandle change(RotatingKeys keys, KeySets sets, UnaryOperator<KeysetHandle> how) throws SQLException {
        byte[] wrapped;
        try (var query = database.prepareStatement("select wrapped from ohms.key_set where name = ?")) {
            query.setString(1, keys.word());
            try (var rows = query.executeQuery()) {
                rows.next();
                wrapped = rows.getBytes(1);
            }
        }
        var changed = how.apply(sets.unwrap(keys.word(), wrapped));
        run(
                database,
                "update ohms.key_set set wrapped = ?, generation = generation + 1, changed_at = now() where name = ?",
                sets.wrap(keys.word(), changed),
                keys.word());
        return changed;
    }

    UUID add(RotatingKeys keys, List<Integer> before, int newKey, @Nullable AccountId by) throws SQLException {
        var id = Uuids.v7(now);
        var old = before.stream().map(Integer::toUnsignedLong).toArray(Long[]::new);
        run(
                database,
                "insert into ohms.key_rotation (id, key_set, new_key, old_keys, state, started_at, started_by, entered_at)"
                        + " values (?, ?, ?, ?, 'coming', ?, ?, ?)",
                id,
                keys.word(),
                Integer.toUnsignedLong(newKey),
                database.createArrayOf("bigint", old),
                now(),
                by == null ? null : by.value(),
                now());
        return id;
    }

    /** The newest first. */
    List<KeyRotation> all() throws SQLException {
        return rotations("order by started_at desc, id desc");
    }

    /** Those that have not come to their end, the newest first. */
    List<KeyRotation> running() throws SQLException {
        return rotations("where state in ('coming', 'moving') order by started_at desc, id desc");
    }

    boolean isRunning(RotatingKeys keys) throws SQLException {
        return running().stream().anyMatch(rotation -> rotation.keys() == keys);
    }

    private List<KeyRotation> rotations(String which) throws SQLException {
        try (var query = database.prepareStatement(ROTATIONS + which);
                var rows = query.executeQuery()) {
            var found = new ArrayList<KeyRotation>();
            while (rows.next()) {
                found.add(rotation(rows));
            }
            return found;
        }
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<KeyRotation> locked(UUID id) throws SQLException {
        try (var query = database.prepareStatement(ROTATIONS + "where id = ? for update")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rotation(rows)) : Optional.empty();
            }
        }
    }

    private KeyRotation rotation(ResultSet row) throws SQLException {
        var state = KeyRotation.State.valueOf(upper(row.getString(3)));
        var id = row.getObject(1, UUID.class);
        return new KeyRotation(
                id,
                RotatingKeys.valueOf(upper(row.getString(2))),
                state,
                row.getObject(4, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(5, UUID.class)).map(AccountId::new),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                parts(id, word(state)));
    }

    private List<KeyRotation.Part> parts(UUID id, String step) throws SQLException {
        try (var query = database.prepareStatement("""
                select name, total, done, stuck, finished_at is not null from ohms.key_rotation_part
                where rotation_id = ? and step = ? order by name""")) {
            query.setObject(1, id);
            query.setString(2, step);
            try (var rows = query.executeQuery()) {
                var parts = new ArrayList<KeyRotation.Part>();
                while (rows.next()) {
                    parts.add(new KeyRotation.Part(
                            rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getBoolean(5)));
                }
                return parts;
            }
        }
    }

    int newKey(UUID id) throws SQLException {
        try (var query = database.prepareStatement("select new_key from ohms.key_rotation where id = ?")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return (int) rows.getLong(1);
            }
        }
    }

    Set<Integer> oldKeys(UUID id) throws SQLException {
        try (var query = database.prepareStatement("select old_keys from ohms.key_rotation where id = ?")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return Arrays.stream((Long[]) rows.getArray(1).getArray())
                        .map(Long::intValue)
                        .collect(Collectors.toUnmodifiableSet());
            }
        }
    }

    void enter(UUID id, KeyRotation.State state) throws SQLException {
        run(database, "update ohms.key_rotation set state = ?, entered_at = ? where id = ?", word(state), now(), id);
    }

    void removed(UUID id, @Nullable AccountId by) throws SQLException {
        enter(id, KeyRotation.State.REMOVED);
        run(database, "update ohms.key_rotation set removed_by = ? where id = ?", by == null ? null : by.value(), id);
    }

    void addPart(KeyRotation rotation, String name, long total, boolean done) throws SQLException {
        run(
                database,
                "insert into ohms.key_rotation_part (rotation_id, step, name, total, finished_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                rotation.id(),
                word(rotation.state()),
                name,
                total,
                done ? now() : null);
    }

    void forgetParts(UUID rotation) throws SQLException {
        run(database, "delete from ohms.key_rotation_part where rotation_id = ?", rotation);
    }

    /** A part nobody works on right now. It is ours until the transaction ends. */
    Optional<ClaimedPart> claim(KeyRotation rotation) throws SQLException {
        try (var query = database.prepareStatement("""
                select name, reached, passes from ohms.key_rotation_part
                where rotation_id = ? and step = ? and finished_at is null and not_before <= ?
                    and (select state from ohms.key_rotation where id = rotation_id) = step
                order by passes, name limit 1 for update of key_rotation_part skip locked""")) {
            query.setObject(1, rotation.id());
            query.setString(2, word(rotation.state()));
            query.setObject(3, now());
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new ClaimedPart(
                                rotation.id(),
                                word(rotation.state()),
                                rows.getString(1),
                                rows.getString(2),
                                rows.getInt(3)))
                        : Optional.empty();
            }
        }
    }

    /** Whether a value anywhere lies under these keys. */
    boolean anythingUnder(Set<Integer> keys) throws SQLException {
        var old = prefixes(keys);
        for (var column : SealedColumns.in(database).all()) {
            if (left(column, old) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many values of a column lie under these keys. */
    long left(SealedColumns.Column column, List<byte[]> old) throws SQLException {
        try (var query = database.prepareStatement("select count(*) from ohms." + column.table() + " where substring("
                + column.name() + " from 1 for 5) = any (?)")) {
            query.setArray(1, database.createArrayOf("bytea", old.toArray(byte[][]::new)));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** What ciphertext under these keys begins with. */
    static List<byte[]> prefixes(Set<Integer> keys) {
        return keys.stream().map(OpenKeys::prefix).toList();
    }

    static void run(Connection database, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private OffsetDateTime now() {
        return now.atOffset(ZoneOffset.UTC);
    }

    private static String word(KeyRotation.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
