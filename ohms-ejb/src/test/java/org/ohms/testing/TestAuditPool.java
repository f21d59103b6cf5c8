package org.ohms.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.ohms.compliance.audit.AuditPool;

/** Connections beside those of the use cases, as in the server; new ones each time. */
@ApplicationScoped
public class TestAuditPool extends AuditPool {
    @Override
    public Connection connection() throws SQLException {
        return TestDatabase.get().app().getConnection();
    }
}
