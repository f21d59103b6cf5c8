package org.ohms.shared.log;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may stand in the log: which kinds of exceptions, from where, and of the database its state. Their
 * words are left out, because parsers and converters quote what they could not read, and that may be a patient's name.
 * Exceptions of our own speak in codes and keep their words.
 */
public final class WithoutWords extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String OURS = "org.ohms.";
    private static final int DEEPEST = 20;

    private WithoutWords(String kind, Throwable original, @Nullable Throwable cause) {
        super(kind, cause);
        setStackTrace(original.getStackTrace());
    }

    /** The same chain of failures without their words; null for none. */
    public static @Nullable Throwable of(@Nullable Throwable failure) {
        return of(failure, 0);
    }

    private static @Nullable Throwable of(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == DEEPEST) {
            return null;
        }
        return new WithoutWords(kind(failure), failure, of(failure.getCause(), depth + 1));
    }

    private static String kind(Throwable failure) {
        var name = failure.getClass().getName();
        if (name.startsWith(OURS)) {
            return failure.toString();
        }
        return failure instanceof SQLException database ? name + ", state " + database.getSQLState() : name;
    }

    /** The kind of the original; this class is not the news. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
