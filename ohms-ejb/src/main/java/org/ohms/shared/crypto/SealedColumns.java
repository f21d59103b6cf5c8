package org.ohms.shared.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every column that holds ciphertext under the data key, as the comments of the schema say. */
record SealedColumns(List<Column> all) {
    private static final String NAME = "[a-z_][a-z0-9_]*";

    SealedColumns {
        all = List.copyOf(all);
    }

    /**
     * One such column.
     *
     * @param place what its ciphertext is bound to
     */
    record Column(String table, String name, String place) {
        Column {
            if (!table.matches(NAME) || !name.matches(NAME)) {
                throw new IllegalStateException("a table or column has an unusual name");
            }
        }

        String title() {
            return table + "." + name;
        }
    }

    static SealedColumns in(Connection database) throws SQLException {
        try (var query = database.createStatement();
                var rows = query.executeQuery(
                        "select relation, col, place from ohms.sealed_column order by relation, col")) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return new SealedColumns(columns);
        }
    }

    Column titled(String title) {
        return all.stream()
                .filter(column -> column.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such column any more"));
    }

    /** Whether any of them holds anything. The connection stays as it was. */
    boolean anythingIn(Connection database) throws SQLException {
        var before = database.getAutoCommit();
        database.setAutoCommit(false);
        try (var query = database.createStatement()) {
            query.execute("select set_config('ohms.kind', 'system', true)");
            for (var column : all) {
                try (var rows = query.executeQuery("select exists (select 1 from ohms." + column.table() + " where "
                        + column.name() + " is not null)")) {
                    if (rows.next() && rows.getBoolean(1)) {
                        return true;
                    }
                }
            }
            return false;
        } finally {
            database.rollback();
            database.setAutoCommit(before);
        }
    }
}
