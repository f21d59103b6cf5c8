package org.ohms.scheduling.place;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where visits happen.
 *
 * @param number names it in the numbers of documents that it issues; it never changes
 * @param name what people call it, such as {@code Outpatients, floor 2}
 * @param zone whose clock its hours follow
 * @param directions how to get there, in words; empty when nobody wrote it
 * @param open false when it no longer takes visits
 * @param rooms its rooms by name, the closed ones too
 * @param version to be given back with a change
 */
public record PlaceRow(
        PlaceId id,
        int number,
        String name,
        String directions,
        ZoneId zone,
        boolean open,
        List<RoomRow> rooms,
        long version) {
    public PlaceRow {
        rooms = List.copyOf(rooms);
    }

    public Optional<RoomRow> room(@Nullable RoomId room) {
        return rooms.stream().filter(r -> r.id().equals(room)).findAny();
    }

    public List<RoomRow> openRooms() {
        return rooms.stream().filter(RoomRow::open).toList();
    }
}
