package org.ohms.scheduling.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as an administrator wants it.
 *
 * @param name 1 to 120 characters, not yet used by another open place
 * @param zone a zone such as {@code Europe/Berlin}; null for the hospital's own
 * @param rooms names of its rooms; a room that is missing here is closed, one that is new is opened
 * @param directions how to get there, in words a patient understands; at most 500 characters, may be empty
 */
public record PlaceDraft(String name, @Nullable String zone, List<String> rooms, String directions) {
    public PlaceDraft {
        rooms = List.copyOf(rooms);
    }

    /** A place one finds without being told how. */
    public PlaceDraft(String name, @Nullable String zone, List<String> rooms) {
        this(name, zone, rooms, "");
    }
}
