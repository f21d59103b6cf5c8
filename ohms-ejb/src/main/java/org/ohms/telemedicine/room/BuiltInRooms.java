package org.ohms.telemedicine.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;

/** Rooms between the browsers themselves (WebRTC): picture and sound go from person to person, encrypted, and over no server of ours. */
@ApplicationScoped
class BuiltInRooms implements Rooms {
    static final String KIND = "built-in";

    @Inject
    VideoSettings settings;

    @Inject
    TurnCredentials turn;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RoomEntry open(RoomKey key) {
        var servers = new ArrayList<IceServer>();
        if (!settings.stunUrls().isEmpty()) {
            servers.add(new IceServer(settings.stunUrls(), null, null));
        }
        turn.issue(key.person()).ifPresent(servers::add);
        return new RoomEntry(KIND, servers, null);
    }
}
