package org.ohms.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ohms.compliance.access.Actor;

/** What an actor sees and may do in the database, past the application: only the second wall stands here. */
public final class Sight implements AutoCloseable {
    private final Connection connection;

    private Sight(Connection connection) {
        this.connection = connection;
    }

    public static Sight of(Actor actor) throws SQLException {
        var connection = TestDatabase.get().app().getConnection();
        connection.setAutoCommit(false);
        try (var said = connection.prepareStatement("""
                select set_config('ohms.kind', ?, true), set_config('ohms.actor', ?, true),
                       set_config('ohms.permissions', ?, true), set_config('ohms.clearance', ?, true),
                       set_config('ohms.purpose', ?, true), set_config('ohms.acting_for', ?, true)""")) {
            var account = actor.account();
            said.setString(1, actor.kind().word());
            said.setString(2, account == null ? "" : account.toString());
            said.setString(3, String.join(" ", actor.permissions()));
            said.setString(4, actor.clearance().name());
            said.setString(5, actor.purpose());
            var actingFor = actor.actingFor();
            said.setString(6, actingFor == null ? "" : actingFor.toString());
            said.execute();
        }
        return new Sight(connection);
    }

    public long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many rows the statement changed. */
    public int change(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Asks for one word and keeps what that changed. */
    public String keep(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            var word = rows.getString(1);
            connection.commit();
            return word;
        }
    }

    /** Every table guarded by row-level security in which this actor sees a row. */
    public List<String> tablesWithRows() throws SQLException {
        var seen = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var guarded = statement.executeQuery("""
                        select relname from pg_class where relnamespace = 'ohms'::regnamespace
                        and relrowsecurity and relkind in ('r', 'p') order by relname""")) {
            while (guarded.next()) {
                var table = guarded.getString(1);
                if (count("select count(*) from (select 1 from ohms.\"" + table + "\" limit 1) x") > 0) {
                    seen.add(table);
                }
            }
        }
        return seen;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
