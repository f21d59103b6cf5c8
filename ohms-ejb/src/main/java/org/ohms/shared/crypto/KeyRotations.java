package org.ohms.shared.crypto;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

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

    /** SQLSTATEs of transactions that met: a deadlock, a serialization failure. */
    private static final String CONFLICTS = "40";

    private static final int MOST_TRIES = 5;
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
        var id = inTransaction(records -> {
            records.lock(keys);
            if (records.isRunning(keys)) {
                throw DomainException.refused(KeyRefusal.RUNNING);
            }
            var before = new ArrayList<Integer>();
            var after = records.change(keys, vault.sets(), set -> {
                before.addAll(enabled(set));
                return vault.sets().withAnother(set, keys.template());
            });
            return records.add(keys, before, newest(after), by);
        });
        vault.refresh();
        return id;
    }

    /** All there have been, the newest first. */
    public List<KeyRotation> all() {
        return inTransaction(RotationRecords::all);
    }

    /**
     * Does a piece of the work that waits.
     *
     * @return whether there may be more to do at once
     */
    boolean work() {
        vault.refresh();
        var more = false;
        for (var rotation : inTransaction(RotationRecords::running)) {
            if (!clock.instant().isBefore(rotation.enteredAt().plus(SETTLE))) {
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
        var removed = inTransaction(records -> {
            var rotation = records.locked(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
            records.lock(rotation.keys());
            if (rotation.state() != KeyRotation.State.RETIRED) {
                throw DomainException.refused(KeyRefusal.NOT_RETIRED);
            }
            var old = records.oldKeys(id);
            if (rotation.keys() == RotatingKeys.DATA && records.anythingUnder(old)) {
                moveOn(records, rotation, old);
                return false;
            }
            records.change(rotation.keys(), vault.sets(), set -> vault.sets().without(set, old));
            records.removed(id, by);
            return true;
        });
        vault.refresh();
        if (!removed) {
            throw DomainException.refused(KeyRefusal.STILL_USED);
        }
    }

    /** The older keys open again what turned up under them, until that has moved as well. */
    private void moveOn(RotationRecords records, KeyRotation rotation, Set<Integer> old) throws SQLException {
        if (records.isRunning(rotation.keys())) {
            throw DomainException.refused(KeyRefusal.RUNNING);
        }
        records.change(rotation.keys(), vault.sets(), set -> vault.sets().withEnabled(set, old));
        records.forgetParts(rotation.id());
        records.enter(rotation.id(), KeyRotation.State.MOVING);
    }

    /** From coming to moving, from moving to retired. Of two nodes that come here, one finds it done. */
    private boolean next(KeyRotation rotation) {
        var moved = inTransaction(records -> {
            records.lock(rotation.keys());
            if (records.locked(rotation.id()).map(KeyRotation::state).orElseThrow() != rotation.state()) {
                return false;
            }
            var newKey = records.newKey(rotation.id());
            var old = records.oldKeys(rotation.id());
            var coming = rotation.state() == KeyRotation.State.COMING;
            records.change(
                    rotation.keys(),
                    vault.sets(),
                    set -> coming
                            ? vault.sets().withPrimary(set, newKey)
                            : vault.sets().withDisabled(set, old));
            records.enter(rotation.id(), coming ? KeyRotation.State.MOVING : KeyRotation.State.RETIRED);
            return true;
        });
        vault.refresh();
        return moved;
    }

    /** Says what there is to do in this state, once. Nobody writes under the older keys any more: an empty column is done. */
    private boolean plan(KeyRotation rotation) {
        return inTransaction(records -> {
            if (rotation.keys() == RotatingKeys.INDEX) {
                for (var values : indexed) {
                    records.addPart(rotation, values.name(), values.count(), false);
                }
            } else {
                var old = RotationRecords.prefixes(records.oldKeys(rotation.id()));
                for (var column : SealedColumns.in(records.database()).all()) {
                    var left = records.left(column, old);
                    records.addPart(rotation, column.title(), left, left == 0);
                }
            }
            return true;
        });
    }

    private boolean sealSome(KeyRotation rotation) {
        return inTransaction(records -> {
            var part = records.claim(rotation);
            if (part.isEmpty()) {
                return false;
            }
            var column = SealedColumns.in(records.database()).titled(part.get().name());
            var old = RotationRecords.prefixes(records.oldKeys(rotation.id()));
            var batch = new SealedBatch(records.database(), vault, column, old)
                    .next(part.get().reached());
            part.get().advance(records.database(), batch.reached(), batch.count());
            if (batch.reached() != null) {
                return true;
            }
            var left = records.left(column, old);
            if (left == 0) {
                part.get().finish(records.database(), clock.instant());
            } else {
                part.get().startOver(records.database(), left, clock.instant());
            }
            return true;
        });
    }

    private boolean indexSome(KeyRotation rotation) {
        return inTransaction(records -> {
            var part = records.claim(rotation);
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
                part.get().finish(records.database(), clock.instant());
            } else {
                part.get().advance(records.database(), last.get().toString(), INDEX_BATCH);
            }
            return true;
        });
    }

    private static List<Integer> enabled(KeysetHandle keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(keys::getAt)
                .filter(key -> key.getStatus() == KeyStatus.ENABLED)
                .map(KeysetHandle.Entry::getId)
                .toList();
    }

    private static int newest(KeysetHandle keys) {
        return keys.getAt(keys.size() - 1).getId();
    }

    /** A piece of work in a transaction of its own. */
    private interface Work<T> {
        T in(RotationRecords records) throws SQLException;
    }

    /** Two nodes that move two columns of one table may meet in its rows; who is sent back begins the piece again. */
    private <T> T inTransaction(Work<T> work) {
        var source = owner;
        if (source == null) {
            throw new IllegalStateException("the key sets are not open yet");
        }
        for (var tries = 1; ; tries++) {
            try {
                return once(source, work);
            } catch (SQLException broken) {
                if (tries == MOST_TRIES || !isConflict(broken)) {
                    throw new IllegalStateException("the keys could not be changed", broken);
                }
            }
        }
    }

    private static boolean isConflict(SQLException broken) {
        return String.valueOf(broken.getSQLState()).startsWith(CONFLICTS);
    }

    private <T> T once(DataSource source, Work<T> work) throws SQLException {
        try (var database = source.getConnection()) {
            database.setAutoCommit(false);
            try (var wall = database.createStatement()) {
                wall.execute("select set_config('ohms.kind', 'system', true)");
                var done = work.in(new RotationRecords(database, clock.instant()));
                database.commit();
                return done;
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        }
    }
}
