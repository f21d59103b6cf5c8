package org.ohms.telemedicine.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something is new in the room of a video visit; fired on every node some moments after it was committed there or on another
 * node. It carries ids only: whoever shows the room reads it again.
 *
 * @param what what to read again
 * @param participant for whom a signal is; null for everything else
 */
public record VideoNews(
        VideoVisitId visit, What what, @Nullable UUID participant) {
    /** What there is to read. */
    public enum What {
        PEOPLE,
        SIGNALS,
        WORDS
    }
}
