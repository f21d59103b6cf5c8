package org.ohms.scheduling.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.AtOnce;
import org.ohms.testing.Hospital;

@DisplayName("Places and their rooms")
class PlaceDirectoryIT {
    private static final Actor KEEPER = staff("place.read", "place.manage");

    private final String name = "Annexe " + UUID.randomUUID();

    private static PlaceDirectory places() {
        return use(PlaceDirectory.class);
    }

    private static PlaceDraft draft(String name, String... rooms) {
        return new PlaceDraft(name, null, List.of(rooms));
    }

    private static PlaceId open(PlaceDraft draft) {
        return as(KEEPER, () -> places().open(draft));
    }

    private static void change(PlaceId id, long version, PlaceDraft draft) {
        as(KEEPER, () -> places().change(id, version, draft));
    }

    private static PlaceRow row(PlaceId id) {
        return as(KEEPER, () -> places().place(id));
    }

    private static DomainException refused(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    private static String said(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (DomainException refused) {
            return refused.refusals().get(0).code();
        }
    }

    @Test
    @DisplayName("are told everything that is wrong with them, field by field")
    void allThatIsWrong() {
        var wrong = new PlaceDraft(" ", "Mars/Olympus", List.of("1", "1 ", "r".repeat(41)), "d".repeat(501));

        var refused = refused(() -> open(wrong));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
        assertThat(refused.refusals())
                .containsExactlyInAnyOrder(
                        Refusal.of(CommonRefusal.REQUIRED).at("name"),
                        Refusal.of(PlaceRefusal.UNKNOWN_ZONE).at("zone"),
                        Refusal.of(PlaceRefusal.ROOM_TWICE).at("rooms"),
                        Refusal.of(CommonRefusal.TOO_LONG).at("rooms").with("max", 40),
                        Refusal.of(CommonRefusal.TOO_LONG).at("directions").with("max", 500));
        assertThat(refused(() -> open(draft("n".repeat(121)))).refusals())
                .containsExactly(Refusal.of(CommonRefusal.TOO_LONG).at("name").with("max", 120));
    }

    @Test
    @DisplayName("have a name of their own while they are open, however it is written")
    void aNameOfTheirOwn() {
        var first = open(draft(name));
        assertThat(refused(() -> open(draft(" " + name.toUpperCase(Locale.ROOT))))
                        .refusals())
                .containsExactly(Refusal.of(PlaceRefusal.NAME_TAKEN).at("name"));
        as(KEEPER, () -> places().close(first, row(first).version()));

        var second = open(draft(name));

        assertThat(said(() -> as(KEEPER, () -> places().reopen(first, row(first).version()))))
                .isEqualTo("place.name-taken");
        change(second, row(second).version(), draft(name + " B"));
        as(KEEPER, () -> places().reopen(first, row(first).version()));
        assertThat(row(first).open()).isTrue();
    }

    @Test
    @DisplayName("have a number each, which stays whatever else of them changes")
    void numbered() {
        var first = open(draft(name));
        var second = open(draft(name + " B"));
        var number = row(first).number();

        change(first, row(first).version(), draft(name + " C", "1"));

        assertThat(row(first).number()).isEqualTo(number).isPositive();
        assertThat(row(second).number()).isGreaterThan(number);
        assertThatThrownBy(() -> Hospital.asSystem(() -> use(EntityManager.class)
                        .createNativeQuery("update place set number = 900001 where id = cast(?1 as uuid)")
                        .setParameter(1, first.toString())
                        .executeUpdate()))
                .hasMessageContaining("keeps its number");
    }

    @Test
    @DisplayName("keep a room that is taken away as a closed one, and open the same one again")
    void roomsStay() {
        var id = open(draft(name, "1", "2"));
        var second = row(id).rooms().get(1).id();

        change(id, row(id).version(), draft(name, "1"));
        assertThat(row(id).openRooms()).extracting(RoomRow::name).containsExactly("1");
        assertThat(row(id).rooms()).extracting(RoomRow::id).contains(second);

        change(id, row(id).version(), draft(name, "1", "2"));
        assertThat(row(id).openRooms()).extracting(RoomRow::id).contains(second);
    }

    @Test
    @DisplayName("are changed, closed and opened again from their newest version only, also when only a room changed")
    void stale() {
        var id = open(draft(name, "1", "2"));
        var seen = row(id).version();
        change(id, seen, draft(name, "1"));

        for (var attempt : List.<Runnable>of(
                () -> change(id, seen, draft(name, "2")),
                () -> as(KEEPER, () -> places().close(id, seen)),
                () -> as(KEEPER, () -> places().reopen(id, seen)))) {
            assertThat(refused(attempt).kind()).isEqualTo(DomainException.Kind.STALE);
        }
        assertThat(row(id).openRooms()).extracting(RoomRow::name).containsExactly("1");
        var nothing = new PlaceId(UUID.randomUUID());
        assertThat(refused(() -> change(nothing, 1, draft(name + " C"))).kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("of one name are opened once, though many ask at once")
    void openedOnce() throws Exception {
        var said = AtOnce.results(8, () -> said(() -> open(draft(name))));

        assertThat(said).containsOnlyOnce("done");
        assertThat(Collections.frequency(said, "place.name-taken")).isEqualTo(7);
    }

    @Test
    @DisplayName("are changed by one of those who began from the same version")
    void changedOnce() throws Exception {
        var id = open(draft(name, "1", "2"));
        var seen = row(id).version();

        var said = AtOnce.results(8, () -> said(() -> change(id, seen, draft(name, "2"))));

        assertThat(said).containsOnlyOnce("done");
        assertThat(Collections.frequency(said, CommonRefusal.CHANGED_MEANWHILE.code()))
                .isEqualTo(7);
    }
}
