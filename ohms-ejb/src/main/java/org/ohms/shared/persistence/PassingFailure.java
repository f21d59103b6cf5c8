package org.ohms.shared.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** Failures that lie in the moment, not in what was asked: the same work may succeed a little later. */
public final class PassingFailure {
    /**
     * SQLSTATEs of a database that is away or going, or cannot at this moment: connection, resources, operator's
     * intervention, a conflict of transactions, a lock that somebody else holds.
     */
    private static final List<String> STATES = List.of("08", "53", "57", "40", "55P03");

    private static final int DEEPEST = 20;

    private PassingFailure() {}

    /** Whether one of the causes is such a failure of the database. */
    public static boolean isReasonOf(Throwable failure) {
        var depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException broken && stateSaysSo(broken))) {
                return true;
            }
        }
        return false;
    }

    /** A batch tells its own state first and that of the statement that broke behind it. */
    private static boolean stateSaysSo(SQLException broken) {
        for (var one = broken; one != null; one = one.getNextException()) {
            var state = one.getSQLState();
            if (state != null && STATES.stream().anyMatch(state::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
