package org.ohms.scheduling.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A room. It is closed rather than removed, because visits of the past happened in it. */
@Entity
@Table(name = "room")
class Room {
    @Id
    private UUID id;

    private String name;

    private boolean open;

    @SuppressWarnings("NullAway")
    protected Room() {}

    Room(UUID id, String name) {
        this.id = id;
        this.name = name;
        this.open = true;
    }

    String name() {
        return name;
    }

    void open(boolean used) {
        open = used;
    }

    RoomRow row() {
        return new RoomRow(new RoomId(id), name, open);
    }
}
