package org.ohms.telemedicine.room;

import java.util.UUID;

/**
 * Who comes into which room.
 *
 * @param room the visit's room
 * @param person who comes; nobody outside knows who that is
 * @param name as the others in the room see it
 */
public record RoomKey(UUID room, UUID person, String name) {
    /** Says nothing of the name: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "RoomKey[" + room + "]";
    }
}
