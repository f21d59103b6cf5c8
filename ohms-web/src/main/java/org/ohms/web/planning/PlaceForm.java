package org.ohms.web.planning;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceDraft;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomRow;

/** A place as it is typed: its rooms stand one on a line. */
public class PlaceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String zone = "";
    private String rooms = "";
    private String directions = "";

    /** @param hospital a place on the hospital's own clock names no zone */
    static PlaceForm of(PlaceRow row, ZoneId hospital) {
        var form = new PlaceForm();
        form.name = row.name();
        form.zone = row.zone().equals(hospital) ? "" : row.zone().getId();
        form.directions = row.directions();
        form.rooms = row.openRooms().stream().map(RoomRow::name).collect(Collectors.joining("\n"));
        return form;
    }

    PlaceDraft draft() {
        return new PlaceDraft(
                name,
                zone.isBlank() ? null : zone,
                rooms.lines().map(String::strip).filter(room -> !room.isEmpty()).toList(),
                directions);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone == null ? "" : zone;
    }

    public String getRooms() {
        return rooms;
    }

    public void setRooms(@Nullable String rooms) {
        this.rooms = rooms == null ? "" : rooms;
    }

    public String getDirections() {
        return directions;
    }

    public void setDirections(@Nullable String directions) {
        this.directions = directions == null ? "" : directions;
    }
}
