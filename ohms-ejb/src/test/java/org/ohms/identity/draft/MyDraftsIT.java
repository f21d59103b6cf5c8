package org.ohms.identity.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("What somebody typed and did not save")
class MyDraftsIT {
    private static final DraftPlace REGISTER = new DraftPlace("register", "");

    private final Actor rosa = staff(People.active(People.someEmail(), "registrar"));
    private final UUID opening = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static Map<String, List<String>> family(String name) {
        return Map.of("register:family", List.of(name), "register:given", List.of(""));
    }

    private int turn;

    private void types(Actor who, DraftPlace place, UUID where, String name) {
        types(who, place, where, ++turn, name);
    }

    private static void types(Actor who, DraftPlace place, UUID where, long turn, String name) {
        as(who, () -> use(MyDrafts.class).keep(place, where, turn, family(name)));
    }

    private static String keptFor(Actor who, DraftPlace place) {
        return as(who, () -> use(MyDrafts.class).newest(place))
                .map(draft -> draft.fields().get("register:family").get(0))
                .orElse("nothing");
    }

    @Test
    @DisplayName("comes back as it stood last")
    void comesBack() {
        types(rosa, REGISTER, opening, "Ok");
        types(rosa, REGISTER, opening, "Okafor");

        assertThat(keptFor(rosa, REGISTER)).isEqualTo("Okafor");
        assertThat(keptFor(rosa, new DraftPlace("absence", ""))).isEqualTo("nothing");
        assertThat(keptFor(rosa, new DraftPlace("register", UUID.randomUUID().toString())))
                .isEqualTo("nothing");
    }

    @Test
    @DisplayName("does not go back to what the page sent earlier and what arrived later")
    void doesNotGoBack() {
        types(rosa, REGISTER, opening, 2, "Okafor");
        types(rosa, REGISTER, opening, 1, "Ok");
        assertThat(keptFor(rosa, REGISTER)).isEqualTo("Okafor");

        var draft = as(rosa, () -> use(MyDrafts.class).newest(REGISTER)).orElseThrow();
        types(rosa, REGISTER, draft.opening(), draft.turn() + 1, "Okafor-Lind");
        assertThat(keptFor(rosa, REGISTER)).isEqualTo("Okafor-Lind");
        assertThatThrownBy(() -> types(rosa, REGISTER, opening, 0, "Ok")).isInstanceOf(DomainException.class);
    }

    @Test
    @DisplayName("is seen by nobody else")
    void isSeenByNobodyElse() {
        types(rosa, REGISTER, opening, "Okafor");
        var other = staff(People.active(People.someEmail(), "registrar"), "patient.register", "account.read");

        assertThat(keptFor(other, REGISTER)).isEqualTo("nothing");
        as(other, () -> use(MyDrafts.class).letGo(REGISTER, opening));
        assertThat(keptFor(rosa, REGISTER)).isEqualTo("Okafor");
        assertThatThrownBy(() -> keptFor(Hospital.guest(), REGISTER)).isInstanceOf(DomainException.class);
    }

    @Test
    @DisplayName("is apart for each opening of the form, and gone for the one that saved")
    void isApartForEachOpening() {
        var second = UUID.randomUUID();
        types(rosa, REGISTER, opening, "Okafor");
        Hospital.clockAt(TestClock.MONDAY_8AM.plusSeconds(60));
        types(rosa, REGISTER, second, "Rahman");

        assertThat(keptFor(rosa, REGISTER)).isEqualTo("Rahman");
        as(rosa, () -> use(MyDrafts.class).letGo(REGISTER, second));
        assertThat(keptFor(rosa, REGISTER)).isEqualTo("Okafor");
    }

    @Test
    @DisplayName("does not come back when a request of the saved form is late")
    void doesNotComeBack() {
        types(rosa, REGISTER, opening, "Okafor");
        as(rosa, () -> use(MyDrafts.class).letGo(REGISTER, opening));
        types(rosa, REGISTER, opening, "Okafor");
        var neverKept = UUID.randomUUID();
        as(rosa, () -> use(MyDrafts.class).letGo(REGISTER, neverKept));
        types(rosa, REGISTER, neverKept, "Okafor");

        assertThat(keptFor(rosa, REGISTER)).isEqualTo("nothing");
    }

    @Test
    @DisplayName("is not kept for ever, nor without end")
    void isNotKeptForEver() {
        types(rosa, REGISTER, opening, "Okafor");
        for (var i = 0; i < MyDrafts.MOST_DRAFTS + 3; i++) {
            Hospital.clockAt(TestClock.MONDAY_8AM.plusSeconds(i + 1L));
            types(rosa, new DraftPlace("details", "p-" + i), opening, "Rahman");
        }
        assertThat(keptFor(rosa, REGISTER)).isEqualTo("nothing");
        assertThat(keptFor(rosa, new DraftPlace("details", "p-10"))).isEqualTo("Rahman");

        Hospital.clockAt(TestClock.MONDAY_8AM.plus(Duration.ofDays(4)));
        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), LocalDate.of(2026, 11, 27)));

        assertThat(keptFor(rosa, new DraftPlace("details", "p-10"))).isEqualTo("nothing");
    }

    @Test
    @DisplayName("has a place and a size")
    void hasAPlaceAndASize() {
        assertThatThrownBy(() -> new DraftPlace("Register form", "")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new DraftPlace("register", "../x")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> types(rosa, REGISTER, opening, "x".repeat(MyDrafts.LONGEST)))
                .isInstanceOf(DomainException.class);
    }
}
