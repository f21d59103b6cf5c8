package org.ohms.telemedicine.room;

/** One way to hold video visits. A hospital chooses one by {@code ohms.telemedicine.rooms}. */
interface Rooms {
    /** What the setting calls it. */
    String kind();

    /** Lets somebody in who was admitted. */
    RoomEntry open(RoomKey key);
}
