package org.ohms.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.scheduling.Clinic.DESK;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.DayGrid;
import org.ohms.scheduling.place.PlaceDirectory;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The clinic of the demonstration hospital")
class DemoClinicIT {
    /** A Monday on which no other test books anything. */
    private static final LocalDate DAY = LocalDate.of(2027, 5, 3);

    /** Twenty past ten in New York. */
    private static final Instant NOW = Instant.parse("2027-05-03T14:20:00Z");

    @BeforeAll
    static void open() {
        for (var i = 0; i < 40; i++) {
            Clinic.patient("Cast", "Member" + (char) ('a' + i % 26), LocalDate.of(1950 + i, 3, 4));
        }
        Hospital.clockAt(NOW);
        Hospital.asSystem(() -> {
            BeanManager beans = CDI.current().getBeanManager();
            beans.resolveObserverMethods(new DemoDataWanted()).stream()
                    .filter(o -> o.getBeanClass().getPackageName().startsWith("org.ohms.scheduling"))
                    .sorted(Comparator.comparing(ObserverMethod::getPriority))
                    .forEach(o -> o.notify(new DemoDataWanted()));
            return true;
        });
    }

    @AfterAll
    static void backToMonday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static DayGrid floorTwo() {
        var place = as(DESK, () -> use(PlaceDirectory.class).places()).stream()
                .filter(p -> p.name().equals("Outpatients, floor 2"))
                .map(PlaceRow::id)
                .findAny()
                .orElseThrow();
        return as(DESK, () -> use(AppointmentCalendar.class).day(place, DAY, Set.of()));
    }

    @Test
    void standsWhereTheClockStands() {
        var grid = floorTwo();

        assertThat(grid.columns().size()).isGreaterThanOrEqualTo(6);
        assertThat(grid.visits().size()).isGreaterThan(50);
        assertThat(grid.visits())
                .filteredOn(v -> !v.endsAt().isAfter(grid.now()))
                .extracting(v -> v.status())
                .containsOnly(AppointmentStatus.FULFILLED, AppointmentStatus.NO_SHOW);
        assertThat(grid.counts().of(AppointmentStatus.STARTED)).isPositive();
        assertThat(grid.counts().of(AppointmentStatus.ARRIVED)).isPositive();
        assertThat(grid.counts().of(AppointmentStatus.CONFIRMED)).isPositive();
    }

    @Test
    void hasADoctorWhoFellIllAndVisitsToMove() {
        var vidal = floorTwo().columns().stream()
                .filter(c -> c.practitioner().name().family().equals("Vidal"))
                .findAny()
                .orElseThrow();

        assertThat(vidal.closed()).anyMatch(c -> c.toMove() > 3);
    }
}
