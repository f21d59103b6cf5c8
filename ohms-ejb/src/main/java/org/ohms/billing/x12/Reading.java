package org.ohms.billing.x12;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to hold.
 *
 * @param interchanges what could be read, the last of them perhaps not to its end
 * @param problem why the rest is no interchange; none when all of it was read
 */
public record Reading(
        List<Interchange> interchanges, @Nullable Problem problem) {
    /** Why a file, or the rest of it, is no interchange. */
    public enum Problem {
        /** There is nothing in it. */
        EMPTY,
        /** It does not begin with the header of an interchange. */
        NO_HEADER,
        /** After an interchange there is something else. */
        TRAILING_CONTENT,
        /** It holds more than this hospital takes at a time. */
        TOO_LARGE
    }

    public Reading {
        interchanges = List.copyOf(interchanges);
    }

    /** Whether all of it are interchanges, none of them rejected. */
    public boolean isWhole() {
        return problem == null && interchanges.stream().noneMatch(Interchange::isRejected);
    }
}
