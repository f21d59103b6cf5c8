package org.ohms.shared.crypto;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * Gives the hospital new keys while it runs. A new key is first made known to every node, then does everything that is
 * new, while what is old moves to it piece by piece; when nothing is left under the older keys they are disabled, and can
 * be removed. Every step is one transaction of the owner's login, claimed by locking its row, so that several nodes share
 * the work, a killed one leaves nothing half done, and doing something twice changes nothing.
 */
@ApplicationScoped
public class KeyRotations {
    /** After a change of the key sets every node knows it: none uses keys that are staler, and no transaction is longer. */
    static final Duration SETTLE = TinkVault.STALE.plusMinutes(1);

    private static final int INDEX_BATCH = 50;

    @Inject
    TinkVault vault;

    @Inject
    @Any
    Instance<IndexedValues> indexed;

    @Inject
    Clock clock;

    private volatile @Nullable DataSource owner;

    /**
     * The same for a command outside of the server, which begins and removes; the moving is the nodes' work.
     *
     * @throws IllegalArgumentException with a sentence for operators when the master key is missing or wrong
     */
    public static KeyRotations outside(DataSource owner, Optional<String> masterKey, Clock clock) {
        var rotations = new KeyRotations();
        rotations.vault = KeyOpening.unlocked(owner, masterKey);
        rotations.clock = clock;
        rotations.over(owner);
        return rotations;
    }

    void over(DataSource database) {
        owner = database;
    }

    /**
     * Makes a new key; the nodes do the rest.
     *
     * @throws DomainException REFUSED while the set is still moving to the key before
     */
    public UUID begin(RotatingKeys keys, @Nullable AccountId by) {
        var id = inTransaction(database -> {
            lock(database, keys);
            if (running(database, keys)) {
                throw DomainException.refused(KeyRefusal.RUNNING);
            }
            var before = new ArrayList<Integer>();
            var after = change(database, keys, set -> {
                enabled(set).forEach(before::add);
                return vault.sets().withAnother(set, keys.template());
            });
            return keep(database, keys, before, newest(after), by);
        });
        vault.refresh();
        return id;
    }

    /** All there have been, the newest first. */
    public List<KeyRotation> all() {
        return inTransaction(database -> {
            try (var query = database.prepareStatement("""
                            select id, key_set, state, started_at, started_by, entered_at from ohms.key_rotation
                            order by started_at desc, id desc""");
                    var rows = query.executeQuery()) {
                var found = new ArrayList<KeyRotation>();
                while (rows.next()) {
                    found.add(rotation(database, rows));
                }
                return found;
            }
        });
    }

    /**
     * Does a piece of the work that waits.
     *
     * @return whether there may be more to do at once
     */
    boolean work() {
        vault.refresh();
        var more = false;
        for (var rotation : all()) {
            if (rotation.isRunning()
                    && !clock.instant().isBefore(rotation.enteredAt().plus(SETTLE))) {
                more |= work(rotation);
            }
        }
        return more;
    }

    private boolean work(KeyRotation rotation) {
        // data that is read tells by itself which key it is under: nothing to prepare before the new key is used
        if (rotation.keys() == RotatingKeys.DATA && rotation.state() == KeyRotation.State.COMING) {
            return next(rotation);
        }
        if (rotation.parts().isEmpty()) {
            return plan(rotation);
        }
        if (rotation.parts().stream().allMatch(KeyRotation.Part::finished)) {
            return next(rotation);
        }
        return rotation.keys() == RotatingKeys.DATA ? sealSome(rotation) : indexSome(rotation);
    }

    /**
     * Removes the keys that a rotation has retired, for good. Backups from before open only with the key sets that were
     * exported with them.
     *
     * @throws DomainException NOT_FOUND; REFUSED when they are not retired, or when something turned up under them, which
     *     is then moved first
     */
    public void remove(UUID id, @Nullable AccountId by) {
        var removed = inTransaction(database -> {
            var rotation = find(database, id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
            lock(database, rotation.keys());
            if (rotation.state() != KeyRotation.State.RETIRED) {
                throw DomainException.refused(KeyRefusal.NOT_RETIRED);
            }
            var old = oldKeys(database, id);
            if (rotation.keys() == RotatingKeys.DATA && anythingUnder(database, old)) {
                moveOn(database, rotation, old);
                return false;
            }
            change(database, rotation.keys(), set -> vault.sets().without(set, old));
            run(
                    database,
                    "update ohms.key_rotation set state = 'removed', entered_at = ?, removed_by = ? where id = ?",
                    now(),
                    by == null ? null : by.value(),
                    id);
            return true;
        });
        vault.refresh();
        if (!removed) {
            throw DomainException.refused(KeyRefusal.STILL_USED);
        }
    }

    /** The older keys open again what turned up under them, until that has moved as well. */
    private void moveOn(Connection database, KeyRotation rotation, Set<Integer> old) throws SQLException {
        if (running(database, rotation.keys())) {
            throw DomainException.refused(KeyRefusal.RUNNING);
        }
        change(database, rotation.keys(), set -> vault.sets().withEnabled(set, old));
        run(database, "delete from ohms.key_rotation_part where rotation_id = ?", rotation.id());
        run(
                database,
                "update ohms.key_rotation set state = 'moving', entered_at = ? where id = ?",
                now(),
                rotation.id());
    }

    /** From coming to moving, from moving to retired. Of two nodes that come here, one finds it done. */
    private boolean next(KeyRotation rotation) {
        var moved = inTransaction(database -> {
            lock(database, rotation.keys());
            if (find(database, rotation.id()).map(KeyRotation::state).orElseThrow() != rotation.state()) {
                return false;
            }
            var newKey = newKey(database, rotation.id());
            var old = oldKeys(database, rotation.id());
            var coming = rotation.state() == KeyRotation.State.COMING;
            change(
                    database,
                    rotation.keys(),
                    set -> coming
                            ? vault.sets().withPrimary(set, newKey)
                            : vault.sets().withDisabled(set, old));
            run(
                    database,
                    "update ohms.key_rotation set state = ?, entered_at = ? where id = ?",
                    coming ? "moving" : "retired",
                    now(),
                    rotation.id());
            return true;
        });
        vault.refresh();
        return moved;
    }

    /** Says what there is to do in this state, once. */
    private boolean plan(KeyRotation rotation) {
        return inTransaction(database -> {
            if (rotation.keys() == RotatingKeys.INDEX) {
                for (var values : indexed) {
                    addPart(database, rotation, values.name(), values.count());
                }
            } else {
                var old = prefixes(oldKeys(database, rotation.id()));
                for (var column : SealedColumns.in(database).all()) {
                    addPart(database, rotation, column.title(), left(database, column, old));
                }
            }
            return true;
        });
    }

    private static void addPart(Connection database, KeyRotation rotation, String name, long total)
            throws SQLException {
        run(
                database,
                "insert into ohms.key_rotation_part (rotation_id, step, name, total) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                rotation.id(),
                word(rotation.state()),
                name,
                total);
    }

    private boolean sealSome(KeyRotation rotation) {
        return inTransaction(database -> {
            var part = claim(database, rotation);
            if (part.isEmpty()) {
                return false;
            }
            var column = SealedColumns.in(database).titled(part.get().name());
            var old = prefixes(oldKeys(database, rotation.id()));
            var batch = new SealedBatch(database, vault, column, old)
                    .next(part.get().reached());
            part.get().advance(database, batch.reached(), batch.count());
            if (batch.reached() != null) {
                return true;
            }
            var left = left(database, column, old);
            if (left == 0) {
                part.get().finish(database, clock.instant());
            } else {
                part.get().startOver(database, left, clock.instant());
            }
            return true;
        });
    }

    private boolean indexSome(KeyRotation rotation) {
        return inTransaction(database -> {
            var part = claim(database, rotation);
            if (part.isEmpty()) {
                return false;
            }
            var values = indexed.stream()
                    .filter(one -> one.name().equals(part.get().name()))
                    .findFirst()
                    .orElseThrow();
            var after = part.get().reached();
            var last = values.computeAgain(after == null ? null : UUID.fromString(after), INDEX_BATCH);
            if (last.isEmpty()) {
                part.get().finish(database, clock.instant());
            } else {
                part.get().advance(database, last.get().toString(), INDEX_BATCH);
            }
            return true;
        });
    }

    /** A part nobody works on right now. It is ours until the transaction ends. */
    private Optional<ClaimedPart> claim(Connection database, KeyRotation rotation) throws SQLException {
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

    private static boolean anythingUnder(Connection database, Set<Integer> keys) throws SQLException {
        var old = prefixes(keys);
        for (var column : SealedColumns.in(database).all()) {
            if (left(database, column, old) > 0) {
                return true;
            }
        }
        return false;
    }

    private static long left(Connection database, SealedColumns.Column column, List<byte[]> old) throws SQLException {
        try (var query = database.prepareStatement("select count(*) from ohms." + column.table() + " where substring("
                + column.name() + " from 1 for 5) = any (?)")) {
            query.setArray(1, database.createArrayOf("bytea", old.toArray(byte[][]::new)));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private UUID keep(Connection database, RotatingKeys keys, List<Integer> before, int newKey, @Nullable AccountId by)
            throws SQLException {
        var id = Uuids.v7(clock.instant());
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

    /** Changes the keys inside of a set that is locked. */
    private KeysetHandle change(Connection database, RotatingKeys keys, UnaryOperator<KeysetHandle> how)
            throws SQLException {
        var sets = vault.sets();
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

    private static void lock(Connection database, RotatingKeys keys) throws SQLException {
        try (var query = database.prepareStatement("select 1 from ohms.key_set where name = ? for update")) {
            query.setString(1, keys.word());
            query.executeQuery();
        }
    }

    private static boolean running(Connection database, RotatingKeys keys) throws SQLException {
        try (var query = database.prepareStatement(
                "select 1 from ohms.key_rotation where key_set = ? and state in ('coming', 'moving')")) {
            query.setString(1, keys.word());
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static Optional<KeyRotation> find(Connection database, UUID id) throws SQLException {
        try (var query = database.prepareStatement("""
                select id, key_set, state, started_at, started_by, entered_at from ohms.key_rotation
                where id = ? for update""")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rotation(database, rows)) : Optional.empty();
            }
        }
    }

    private static KeyRotation rotation(Connection database, ResultSet row) throws SQLException {
        var state = KeyRotation.State.valueOf(upper(row.getString(3)));
        var id = row.getObject(1, UUID.class);
        return new KeyRotation(
                id,
                RotatingKeys.valueOf(upper(row.getString(2))),
                state,
                row.getObject(4, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(5, UUID.class)).map(AccountId::new),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                parts(database, id, word(state)));
    }

    private static List<KeyRotation.Part> parts(Connection database, UUID id, String step) throws SQLException {
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

    private static int newKey(Connection database, UUID id) throws SQLException {
        try (var query = database.prepareStatement("select new_key from ohms.key_rotation where id = ?")) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return (int) rows.getLong(1);
            }
        }
    }

    private static Set<Integer> oldKeys(Connection database, UUID id) throws SQLException {
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

    private static List<byte[]> prefixes(Set<Integer> keys) {
        return keys.stream().map(OpenKeys::prefix).toList();
    }

    private static Stream<Integer> enabled(KeysetHandle keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(keys::getAt)
                .filter(key -> key.getStatus() == KeyStatus.ENABLED)
                .map(KeysetHandle.Entry::getId);
    }

    private static int newest(KeysetHandle keys) {
        return keys.getAt(keys.size() - 1).getId();
    }

    private static String word(KeyRotation.State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(java.util.Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static void run(Connection database, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** A piece of work in a transaction of its own. */
    private interface Work<T> {
        T in(Connection database) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        var source = owner;
        if (source == null) {
            throw new IllegalStateException("the key sets are not open yet");
        }
        try (var database = source.getConnection()) {
            database.setAutoCommit(false);
            try (var wall = database.createStatement()) {
                wall.execute("select set_config('ohms.kind', 'system', true)");
                var done = work.in(database);
                database.commit();
                return done;
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the keys could not be changed", broken);
        }
    }
}
