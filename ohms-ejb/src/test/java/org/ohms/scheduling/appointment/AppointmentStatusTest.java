package org.ohms.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The life of a visit")
class AppointmentStatusTest {
    @ParameterizedTest
    @CsvSource({
        "HELD, BOOKED", "HELD, RELEASED", "BOOKED, CONFIRMED", "BOOKED, ARRIVED", "BOOKED, NO_SHOW",
        "BOOKED, CANCELLED", "CONFIRMED, ARRIVED", "CONFIRMED, NO_SHOW", "CONFIRMED, CANCELLED", "ARRIVED, IN_ROOM",
        "ARRIVED, STARTED", "ARRIVED, CANCELLED", "IN_ROOM, STARTED", "IN_ROOM, CANCELLED", "STARTED, FULFILLED",
        "NO_SHOW, ARRIVED"
    })
    void passesOn(AppointmentStatus from, AppointmentStatus to) {
        assertThat(from.canBecome(to)).isTrue();
    }

    @Test
    void knowsNoOtherWay() {
        var ways = EnumSet.allOf(AppointmentStatus.class).stream()
                .mapToInt(s -> s.next().size())
                .sum();

        assertThat(ways).isEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource(names = {"FULFILLED", "CANCELLED", "RELEASED"})
    void endsSomewhere(AppointmentStatus end) {
        assertThat(end.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_SHOW", "CANCELLED", "RELEASED"})
    void givesItsTimeBack(AppointmentStatus over) {
        assertThat(over.takesTime()).isFalse();
    }
}
