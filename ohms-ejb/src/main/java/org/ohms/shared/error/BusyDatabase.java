package org.ohms.shared.error;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away or busy from a mistake of ours: whoever asked may ask again in a moment, and nobody has to look
 * for what is broken.
 */
public final class BusyDatabase {
    /**
     * SQLSTATEs of a database that is away or going, or cannot at this moment: connection, resources, operator's
     * intervention, a conflict of transactions, a lock that somebody else holds.
     */
    private static final List<String> STATES = List.of("08", "53", "57", "40", "55P03");

    private BusyDatabase() {}

    /** Whether that is why something failed. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException broken) {
                return broken instanceof SQLTransientConnectionException || isState(broken.getSQLState());
            }
        }
        return false;
    }

    private static boolean isState(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
