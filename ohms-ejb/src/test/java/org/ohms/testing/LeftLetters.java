package org.ohms.testing;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After each class of tests: whatever it left in the outbox goes. The next class would deliver it beside its own, and the
 * last one of a run the letters of all.
 */
public final class LeftLetters implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        if (!TestDatabase.isRunning()) {
            return;
        }
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from ohms.outbox");
        }
    }
}
