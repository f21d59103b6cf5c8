package org.ohms.compliance.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Every row of the hospital's schema, out of one snapshot and back into an empty schema of the same version. The key sets
 * stay out of it.
 */
final class DatabaseCopy {
    private static final int END = 0;
    private static final int PARTITION = 1;
    private static final int TABLE = 2;
    private static final int SEQUENCE = 3;

    private static final String TABLES = """
            select c.relname, (select string_agg(quote_ident(a.attname), ',' order by a.attnum) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'ohms'
            where c.relkind in ('r', 'p') and not c.relispartition
                and c.relname not in ('flyway_schema_history', 'key_set')
            order by c.relname""";
    private static final String PARTITIONS = """
            select c.relname, p.relname, pg_get_expr(c.relpartbound, c.oid) from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'ohms'
            join pg_inherits i on i.inhrelid = c.oid join pg_class p on p.oid = i.inhparent
            where c.relispartition and c.relkind = 'r' order by c.relname""";
    private static final String SEQUENCES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'ohms'
            where c.relkind = 'S' order by c.relname""";

    private final Connection database;
    private final CopyManager copy;

    DatabaseCopy(Connection database) throws SQLException {
        this.database = database;
        this.copy = database.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Writes everything this transaction sees, and gives back how many rows that were. */
    long writeTo(DataOutputStream out) throws SQLException, IOException {
        for (var partition : rows(PARTITIONS, 3)) {
            out.writeByte(PARTITION);
            for (var part : partition) {
                out.writeUTF(part);
            }
        }
        var count = 0L;
        for (var table : rows(TABLES, 2)) {
            out.writeByte(TABLE);
            out.writeUTF(table.get(0));
            out.writeUTF(table.get(1));
            var chunks = new Chunks(out);
            var copied =
                    copy.copyOut("copy (select " + table.get(1) + " from ohms." + table.get(0) + ") to stdout", chunks);
            out.writeInt(0);
            out.writeLong(copied);
            count += copied;
        }
        for (var sequence : rows(SEQUENCES, 1)) {
            out.writeByte(SEQUENCE);
            out.writeUTF(sequence.get(0));
            try (var query = database.createStatement();
                    var state = query.executeQuery("select last_value, is_called from ohms." + sequence.get(0))) {
                state.next();
                out.writeLong(state.getLong(1));
                out.writeBoolean(state.getBoolean(2));
            }
        }
        out.writeByte(END);
        return count;
    }

    /**
     * Brings everything back, past constraints and triggers, which held when it was written.
     *
     * @return how many rows that were
     * @throws IllegalArgumentException when a table has not as many rows as were written
     */
    long readFrom(DataInputStream in) throws SQLException, IOException {
        execute("set local session_replication_role = replica");
        for (var table : rows(TABLES, 2)) {
            execute("truncate ohms." + table.get(0) + " cascade");
        }
        var count = 0L;
        for (var kind = in.readByte(); kind != END; kind = in.readByte()) {
            switch (kind) {
                case PARTITION -> partition(in.readUTF(), in.readUTF(), in.readUTF());
                case TABLE -> count += table(in);
                case SEQUENCE -> sequence(in.readUTF(), in.readLong(), in.readBoolean());
                default -> throw new IOException("the archive holds something unknown");
            }
        }
        if (in.read() != -1) {
            throw new IOException("the archive goes on after its end");
        }
        return count;
    }

    private long table(DataInputStream in) throws SQLException, IOException {
        var name = named(in.readUTF());
        var columns = in.readUTF();
        var copied = copy.copyIn("copy ohms." + name + " (" + columns + ") from stdin", new Unchunked(in));
        if (copied != in.readLong()) {
            throw new IOException("a table did not come back whole");
        }
        return copied;
    }

    /** The months of the audit trail that were there; those that lie ahead the migrations have made. */
    private void partition(String name, String parent, String bound) throws SQLException, IOException {
        try (var query = database.prepareStatement("select to_regclass(?)")) {
            query.setString(1, "ohms." + named(name));
            try (var there = query.executeQuery()) {
                if (there.next() && there.getString(1) != null) {
                    return;
                }
            }
        }
        execute("create table ohms." + name + " partition of ohms." + named(parent) + " " + bound);
        execute("comment on table ohms." + name + " is '[patient] audit lines of one month; append only'");
        execute("alter table ohms." + name + " owner to ohms_owner");
        execute("alter table ohms." + name + " enable row level security");
        execute("alter table ohms." + name + " force row level security");
        execute("grant select, insert on ohms." + name + " to ohms_app");
    }

    private void sequence(String name, long last, boolean called) throws SQLException, IOException {
        try (var set = database.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            set.setString(1, "ohms." + named(name));
            set.setLong(2, last);
            set.setBoolean(3, called);
            set.execute();
        }
    }

    private static String named(String name) throws IOException {
        if (!name.matches("[a-z_][a-z0-9_]*")) {
            throw new IOException("the archive names an unusual table");
        }
        return name;
    }

    private List<List<String>> rows(String sql, int columns) throws SQLException {
        try (var query = database.createStatement();
                var found = query.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (var i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Pieces with their length before them, because nobody knows beforehand how long a table is. */
    private static final class Chunks extends OutputStream {
        private final DataOutputStream out;

        Chunks(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                out.writeInt(length);
                out.write(bytes, from, length);
            }
        }
    }

    /** The pieces as one stream again, up to the empty one. */
    private static final class Unchunked extends InputStream {
        private final DataInputStream in;
        private int left;
        private boolean ended;

        Unchunked(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (left == 0 && !ended) {
                left = in.readInt();
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            var count = in.read(into, from, Math.min(most, left));
            if (count < 0) {
                throw new IOException("the archive ends in the middle of a table");
            }
            left -= count;
            return count;
        }
    }
}
