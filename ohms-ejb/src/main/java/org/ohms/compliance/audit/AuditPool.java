package org.ohms.compliance.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections for lines that stay although the use case is rolled back. Requests do not compete for them: whoever is refused
 * still holds a connection, and must never wait for a second one that others who are refused hold.
 */
@ApplicationScoped
public class AuditPool {
    @Resource(lookup = "jdbc/ohmsAudit")
    DataSource database;

    @SuppressWarnings("NullAway")
    public AuditPool() {}

    /** One of them; it belongs to the running transaction. */
    public Connection connection() throws SQLException {
        return database.getConnection();
    }
}
