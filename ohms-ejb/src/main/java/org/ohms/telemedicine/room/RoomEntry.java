package org.ohms.telemedicine.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser needs to come into a room.
 *
 * @param kind {@code built-in} or {@code livekit}
 * @param iceServers for rooms between browsers
 * @param address of the page that shows a room of another server, with everything it needs; null for our own rooms
 */
public record RoomEntry(
        String kind, List<IceServer> iceServers, @Nullable String address) {
    public RoomEntry {
        iceServers = List.copyOf(iceServers);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "RoomEntry[" + kind + "]";
    }
}
