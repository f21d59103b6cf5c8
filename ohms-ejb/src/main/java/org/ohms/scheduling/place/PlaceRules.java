package org.ohms.scheduling.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** A place has a name of its own, a zone that exists, and no room twice. */
@ApplicationScoped
class PlaceRules {
    static final int LONGEST_NAME = 120;
    static final int LONGEST_ROOM = 40;
    static final int LONGEST_DIRECTIONS = 500;

    @Inject
    Places places;

    void insistOn(PlaceDraft draft, @Nullable PlaceId self) {
        var wrong = new Refusals();
        wrong.when(draft.name().isBlank(), Refusal.of(CommonRefusal.REQUIRED).at("name"));
        wrong.when(
                draft.name().length() > LONGEST_NAME,
                Refusal.of(CommonRefusal.TOO_LONG).at("name").with("max", LONGEST_NAME));
        wrong.when(
                draft.directions().length() > LONGEST_DIRECTIONS,
                Refusal.of(CommonRefusal.TOO_LONG).at("directions").with("max", LONGEST_DIRECTIONS));
        wrong.when(!exists(draft.zone()), Refusal.of(PlaceRefusal.UNKNOWN_ZONE).at("zone"));
        var seen = new HashSet<String>();
        for (var room : draft.rooms()) {
            wrong.when(room.isBlank(), Refusal.of(CommonRefusal.REQUIRED).at("rooms"));
            wrong.when(
                    room.length() > LONGEST_ROOM,
                    Refusal.of(CommonRefusal.TOO_LONG).at("rooms").with("max", LONGEST_ROOM));
            wrong.when(
                    !seen.add(room.strip()), Refusal.of(PlaceRefusal.ROOM_TWICE).at("rooms"));
        }
        wrong.throwIfAny(DomainException.Kind.INVALID);
        insistOnName(draft.name().strip(), self);
    }

    /** No other open place has it. */
    void insistOnName(String name, @Nullable PlaceId self) {
        new Refusals()
                .when(
                        places.rows().stream()
                                .anyMatch(p -> p.open() && p.name().equalsIgnoreCase(name) && !p.id().equals(self)),
                        Refusal.of(PlaceRefusal.NAME_TAKEN).at("name"))
                .throwIfAny(DomainException.Kind.REFUSED);
    }

    private static boolean exists(@Nullable String zone) {
        if (zone == null || zone.isBlank()) {
            return true;
        }
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
