package org.ohms.web.telemedicine;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.ohms.telemedicine.room.IceServer;
import org.ohms.telemedicine.room.RoomEntry;
import org.ohms.telemedicine.visit.VideoMessageRow;
import org.ohms.telemedicine.visit.VideoPerson;
import org.ohms.telemedicine.visit.VideoSeat;
import org.ohms.telemedicine.visit.VideoSignalRow;
import org.ohms.telemedicine.visit.VideoState;

/** What the channel of a video visit says, in the form the script reads. */
final class VideoJson {
    private static final String TYPE = "type";

    private VideoJson() {}

    static JsonObject refused(String code) {
        return Json.createObjectBuilder().add(TYPE, "refused").add("code", code).build();
    }

    static JsonObject beat() {
        return Json.createObjectBuilder().add(TYPE, "beat").build();
    }

    static JsonObject state(VideoState state) {
        var people = Json.createArrayBuilder();
        state.people().forEach(person -> people.add(person(person)));
        return Json.createObjectBuilder()
                .add(TYPE, "state")
                .add("where", state.where().word())
                .add("me", state.me().toString())
                .add("ahead", state.ahead())
                .add("minutes", state.minutes())
                .add("hostHere", state.hostHere())
                .add("people", people)
                .build();
    }

    private static JsonObject person(VideoPerson person) {
        var role = person.role();
        return Json.createObjectBuilder()
                .add("id", person.id().toString())
                .add("name", person.name())
                .add("kind", person.kind().word())
                .add("role", role == null ? "" : role.name())
                .add("page", person.page().toString())
                .add("admitted", person.admitted())
                .add("devices", person.devices())
                .build();
    }

    static JsonObject room(RoomEntry room) {
        var servers = Json.createArrayBuilder();
        room.iceServers().forEach(server -> servers.add(server(server)));
        var address = room.address();
        return Json.createObjectBuilder()
                .add(TYPE, "room")
                .add("kind", room.kind())
                .add("iceServers", servers)
                .add("address", address == null ? "" : address)
                .build();
    }

    private static JsonObject server(IceServer server) {
        var json = Json.createObjectBuilder().add("urls", Json.createArrayBuilder(server.urls()));
        var username = server.username();
        var credential = server.credential();
        if (username != null && credential != null) {
            json.add("username", username).add("credential", credential);
        }
        return json.build();
    }

    static JsonObject signal(VideoSignalRow signal) {
        return Json.createObjectBuilder()
                .add(TYPE, "signal")
                .add("from", signal.from().toString())
                .add("body", signal.body())
                .build();
    }

    static JsonObject words(VideoMessageRow row, VideoSeat reader) {
        return Json.createObjectBuilder()
                .add(TYPE, "words")
                .add("line", row.line())
                .add("name", row.name())
                .add("mine", row.participant().equals(reader.participant()))
                .add("text", row.text())
                .add("at", row.at().toString())
                .build();
    }
}
