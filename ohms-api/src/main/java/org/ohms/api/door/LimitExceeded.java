package org.ohms.api.door;

import java.io.IOException;
import java.util.Optional;

/** A request's body is larger, deeper or stranger than this interface reads. */
public class LimitExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    /** Which one. */
    public enum Limit {
        SIZE,
        DEPTH,
        NUMBER,
        /** It is not encoded the way its header says, or it breaks off. */
        ENCODING
    }

    private final Limit limit;
    private final long most;

    /** @param most what is allowed; 0 where there is no figure */
    LimitExceeded(Limit limit, long most) {
        super("the body exceeds the limit of " + limit);
        this.limit = limit;
        this.most = most;
    }

    public Limit limit() {
        return limit;
    }

    /** What is allowed: bytes, levels or characters; 0 where there is no figure. */
    public long most() {
        return most;
    }

    /** What lies below the exceptions that parsers wrap around it. */
    public static Optional<LimitExceeded> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitExceeded exceeded) {
                return Optional.of(exceeded);
            }
        }
        return Optional.empty();
    }
}
