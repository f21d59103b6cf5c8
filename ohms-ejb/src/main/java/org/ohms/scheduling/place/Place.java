package org.ohms.scheduling.place;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.Uuids;

/** A place where visits happen, on the clock of its own zone or else the hospital's. */
@Entity
@Table(name = "place")
class Place {
    @Id
    private UUID id;

    private String name;

    @Column(updatable = false)
    private int number;

    private @Nullable String zone;

    private boolean open;

    private String directions;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    private List<Room> rooms = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Place() {}

    @SuppressWarnings("NullAway")
    private Place(UUID id, int number) {
        this.id = id;
        this.number = number;
        this.open = true;
    }

    /** @param number of this place and no other, for as long as there are documents that it issued */
    static Place open(PlaceDraft draft, int number, Instant now) {
        var place = new Place(Uuids.v7(now), number);
        place.become(draft, now);
        return place;
    }

    void become(PlaceDraft draft, Instant now) {
        name = draft.name().strip();
        zone = draft.zone() == null || draft.zone().isBlank() ? null : draft.zone();
        directions = draft.directions().strip();
        var wanted = draft.rooms().stream().map(String::strip).toList();
        for (var room : rooms) {
            room.open(wanted.contains(room.name()));
        }
        wanted.stream()
                .filter(w -> rooms.stream().noneMatch(r -> r.name().equals(w)))
                .forEach(w -> rooms.add(new Room(Uuids.v7(now), w)));
    }

    void close() {
        open = false;
    }

    void reopen() {
        open = true;
    }

    String name() {
        return name;
    }

    PlaceId id() {
        return new PlaceId(id);
    }

    long version() {
        return version;
    }

    PlaceRow row(ZoneId hospital) {
        return new PlaceRow(
                id(),
                number,
                name,
                directions,
                zone == null ? hospital : ZoneId.of(zone),
                open,
                rooms.stream()
                        .map(Room::row)
                        .sorted(Comparator.comparing(RoomRow::name))
                        .toList(),
                version);
    }
}
