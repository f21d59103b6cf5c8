package org.ohms.house;

import java.sql.Connection;
import java.sql.SQLException;
import org.ohms.launch.HospitalDatabase;
import org.ohms.launch.PostgresServer;

/** The one PostgreSQL below all nodes; it can be killed as a power cut does it. */
public final class Database {
    private final PostgresServer server;

    Database(PostgresServer server) {
        this.server = server;
    }

    /** kill -9 of the server with all its processes. */
    public void kill() {
        server.kill();
    }

    /** After a kill: returns when it takes connections again. */
    public void restart() {
        server.stop();
        server.start();
    }

    /** Past all walls: to look at what a test caused, never to cause it. */
    public Connection connect() throws SQLException {
        return server.connect(HospitalDatabase.NAME);
    }

    /** The first column of the first row that answers a question. */
    public String answer(String question) throws SQLException {
        try (var connection = connect();
                var query = connection.createStatement();
                var rows = query.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
