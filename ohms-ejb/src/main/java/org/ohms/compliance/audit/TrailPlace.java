package org.ohms.compliance.audit;

import java.util.Optional;

/**
 * Which part of the list is wanted: its beginning, what comes after a line (older), or what comes before it (newer).
 *
 * @param size how many lines at most, 1 to 200; anything else is drawn into that range
 */
public record TrailPlace(Optional<TrailMark> olderThan, Optional<TrailMark> newerThan, int size) {
    public TrailPlace {
        size = Math.max(1, Math.min(200, size));
    }

    /** The newest lines. */
    public static TrailPlace newest(int size) {
        return new TrailPlace(Optional.empty(), Optional.empty(), size);
    }
}
