package org.ohms.shared.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The next values of a column that lie under older keys: opened and sealed again. It goes through the table in the order
 * in which it lies on disk, a window at a time, so that it needs no index and no knowledge of the table's key.
 */
final class SealedBatch {
    private static final Logger LOG = Logger.getLogger(SealedBatch.class.getName());
    private static final int ROWS = 500;
    private static final int BYTES = 8 << 20;
    private static final int ROWS_AT_ONCE = 20;
    private static final long WINDOW_PAGES = 256;

    private final Connection database;
    private final Vault vault;
    private final SealedColumns.Column column;
    private final List<byte[]> old;

    SealedBatch(Connection database, Vault vault, SealedColumns.Column column, List<byte[]> old) {
        this.database = database;
        this.vault = vault;
        this.column = column;
        this.old = old;
    }

    /**
     * What was done.
     *
     * @param reached where to go on; null at the end of the table
     */
    record Done(@Nullable String reached, long count) {}

    Done next(@Nullable String after) throws SQLException {
        var from = after == null ? "(0,0)" : after;
        var windowEnd = page(from) + WINDOW_PAGES;
        var rows = new ArrayList<Row>();
        var whole = read(from, "(" + windowEnd + ",0)", rows);
        var count = write(rows);
        if (!whole) {
            return new Done(rows.get(rows.size() - 1).place(), count);
        }
        return new Done(windowEnd > pages() ? null : "(" + windowEnd + ",0)", count);
    }

    /** A value where it lies. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(String place, byte[] sealed) {}

    /** Reads so many that they are done in a moment and fit into memory, pictures too; whether these were all. */
    private boolean read(String from, String until, List<Row> rows) throws SQLException {
        try (var query = database.prepareStatement("select cast(ctid as text), " + column.name() + " from ohms."
                + column.table() + " where ctid > cast(? as tid) and ctid < cast(? as tid) and substring("
                + column.name() + " from 1 for 5) = any (?)")) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setString(1, from);
            query.setString(2, until);
            query.setArray(3, database.createArrayOf("bytea", old.toArray(byte[][]::new)));
            try (var found = query.executeQuery()) {
                var bytes = 0L;
                while (rows.size() < ROWS && bytes < BYTES) {
                    if (!found.next()) {
                        return true;
                    }
                    var row = new Row(found.getString(1), found.getBytes(2));
                    bytes += row.sealed().length;
                    rows.add(row);
                }
                return false;
            }
        }
    }

    /** Only where the value is still what was read: whoever wrote meanwhile wrote something newer. */
    private long write(List<Row> rows) throws SQLException {
        try (var update = database.prepareStatement("update ohms." + column.table() + " set " + column.name()
                + " = ? where ctid = cast(? as tid) and " + column.name() + " = ?")) {
            for (var row : rows) {
                byte[] fresh;
                try {
                    fresh = vault.seal(vault.open(row.sealed(), column.place()), column.place());
                } catch (IllegalStateException notOpened) {
                    LOG.log(Level.WARNING, "a value of {0} is opened by no key", column.title());
                    continue;
                }
                update.setBytes(1, fresh);
                update.setString(2, row.place());
                update.setBytes(3, row.sealed());
                update.addBatch();
            }
            return IntStream.of(update.executeBatch()).asLongStream().sum();
        }
    }

    private long pages() throws SQLException {
        try (var query = database.createStatement();
                var rows = query.executeQuery("select pg_relation_size(cast('ohms." + column.table()
                        + "' as regclass)) / current_setting('block_size')::bigint")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long page(String place) {
        return Long.parseLong(place.substring(1, place.indexOf(',')));
    }
}
