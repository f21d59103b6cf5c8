package org.ohms.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.Session;

/** Counts the SQL statements the tests' hospital sends; what tells the database who acts and the audit line do not count. */
public final class SqlCounter implements SessionCustomizer {
    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    @Override
    public void customize(Session session) {
        session.setSessionLog(new Listening(session.getSessionLog()));
    }

    /** Forgets what was sent so far. */
    public static void reset() {
        SENT.clear();
    }

    /** What was sent since the last reset. */
    public static List<String> statements() {
        return List.copyOf(SENT);
    }

    private static final class Listening extends AbstractSessionLog {
        private final SessionLog wrapped;

        Listening(SessionLog wrapped) {
            this.wrapped = wrapped;
        }

        @Override
        public boolean shouldLog(int level, String category) {
            return SessionLog.SQL.equals(category) || wrapped.shouldLog(level, category);
        }

        @Override
        public void log(SessionLogEntry entry) {
            if (!SessionLog.SQL.equals(entry.getNameSpace())) {
                wrapped.log(entry);
                return;
            }
            var sql = entry.getMessage();
            if (!sql.contains("set_config") && !sql.contains("audit_event") && !sql.contains("audit_reason")) {
                SENT.add(sql);
            }
        }
    }
}
