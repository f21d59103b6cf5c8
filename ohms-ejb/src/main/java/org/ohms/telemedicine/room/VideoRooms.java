package org.ohms.telemedicine.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The rooms this hospital has chosen. */
@ApplicationScoped
public class VideoRooms {
    @Inject
    VideoSettings settings;

    @Inject
    @Any
    Instance<Rooms> all;

    /** What somebody who was admitted needs to come in. */
    public RoomEntry open(RoomKey key) {
        return all.stream()
                .filter(rooms -> rooms.kind().equals(settings.rooms()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such rooms"))
                .open(key);
    }
}
