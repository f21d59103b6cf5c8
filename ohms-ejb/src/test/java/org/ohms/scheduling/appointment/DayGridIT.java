package org.ohms.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.ohms.scheduling.Clinic.ADMIN;
import static org.ohms.scheduling.Clinic.DESK;
import static org.ohms.scheduling.Clinic.TUESDAY;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.availability.SchedulePlanning;
import org.ohms.scheduling.availability.SlotFinder;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.availability.SlotSearch;
import org.ohms.scheduling.availability.WeeklyRule;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestClock;

@DisplayName("The schedule as people read it")
class DayGridIT {
    private final Clinic clinic = new Clinic();

    @AfterEach
    void backToMonday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private AppointmentCalendar calendar() {
        return use(AppointmentCalendar.class);
    }

    private DayGrid tuesday() {
        return as(DESK, () -> calendar().day(clinic.place(), TUESDAY, Set.of()));
    }

    @Test
    void isReadInEightStatementsHoweverManyVisitsItHas() {
        var doctors = IntStream.range(0, 6).mapToObj(i -> clinic.doctor()).toList();
        for (var i = 0; i < 60; i++) {
            clinic.book(
                    Clinic.patient("Patient", "P" + (char) ('a' + i % 26)),
                    doctors.get(i % 6),
                    TUESDAY_9AM.plus(Duration.ofMinutes(30L * (i / 6))));
        }

        SqlCounter.reset();
        var grid = tuesday();

        assertThat(SqlCounter.statements()).hasSizeLessThanOrEqualTo(8);
        assertThat(grid.columns()).hasSize(6);
        assertThat(grid.visits())
                .hasSize(60)
                .allSatisfy(v -> assertThat(v.patientName()).startsWith("Patient, P"));
        assertThat(grid.counts().of(AppointmentStatus.BOOKED)).isEqualTo(60);
    }

    @Test
    void showsBreaksAndWhatIsFree() {
        var doctor = clinic.doctor();
        clinic.save(
                doctor,
                List.of(
                        WeeklyRule.hours(
                                DayOfWeek.TUESDAY,
                                LocalTime.of(8, 0),
                                LocalTime.of(11, 0),
                                clinic.place(),
                                null,
                                LocalDate.of(2020, 1, 1)),
                        WeeklyRule.pause(
                                DayOfWeek.TUESDAY,
                                LocalTime.of(9, 30),
                                LocalTime.of(10, 0),
                                clinic.place(),
                                LocalDate.of(2020, 1, 1),
                                "Ward round")));
        clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);

        var column = tuesday().columns().get(0);

        assertThat(column.closed())
                .extracting(ScheduleColumn.Closed::why, ScheduleColumn.Closed::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ScheduleColumn.Why.OFF, ""),
                        org.assertj.core.groups.Tuple.tuple(ScheduleColumn.Why.BREAK, "Ward round"),
                        org.assertj.core.groups.Tuple.tuple(ScheduleColumn.Why.OFF, ""));
        assertThat(column.free())
                .extracting(ScheduleColumn.Free::startsAt)
                .containsExactly(
                        TUESDAY_9AM.minusSeconds(3600),
                        TUESDAY_9AM.minusSeconds(1800),
                        TUESDAY_9AM.plusSeconds(3600),
                        TUESDAY_9AM.plusSeconds(5400));
    }

    @Test
    void listsAndCountsByStateInPages() {
        var doctor = clinic.doctor();
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> clinic.book(Clinic.patient(), doctor, TUESDAY_9AM.plus(Duration.ofMinutes(30L * i))))
                .toList();
        as(DESK, () -> use(AppointmentBooking.class).confirm(ids.get(1)));
        as(
                DESK,
                () -> use(AppointmentBooking.class)
                        .cancel(ids.get(4), CancelAppointment.because(CancelReason.PATIENT)));
        var day = AppointmentFilter.on(TUESDAY, clinic.place());

        var page = as(DESK, () -> calendar().list(day.in(AppointmentStatus.BOOKED), new PageRequest(1, 1)));
        var counts = as(DESK, () -> calendar().counts(day));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).extracting(AppointmentRow::id).containsExactly(ids.get(2));
        assertThat(counts.of(AppointmentStatus.BOOKED)).isEqualTo(3);
        assertThat(counts.of(AppointmentStatus.CONFIRMED)).isEqualTo(1);
        assertThat(counts.all()).isEqualTo(4);
    }

    @Test
    void tellsHowLongSomebodyHasWaited() {
        var doctor = clinic.doctor();
        var id = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        Hospital.clockAt(TUESDAY_9AM.minus(Duration.ofMinutes(5)));
        as(DESK, () -> use(FrontDesk.class).arrive(id));
        Hospital.clock().pass(Duration.ofMinutes(18));

        var waiting = as(DESK, () -> calendar().waitingRoom(clinic.place()));

        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).minutes()).isEqualTo(18);
        assertThat(waiting.get(0).overTarget()).isTrue();
    }

    @Test
    void showsAWeekOfOneProvider() {
        var doctor = clinic.doctor();
        var id = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);

        var week = as(DESK, () -> calendar().week(doctor, TUESDAY.minusDays(1)));

        assertThat(week.days()).hasSize(7);
        assertThat(week.days().get(1).column().visits())
                .extracting(AppointmentRow::id)
                .containsExactly(id);
        assertThat(week.days().get(5).column().free()).isEmpty();
    }

    @Test
    void showsAPatientsVisits() {
        var nadia = Clinic.patient();
        var first = clinic.book(nadia, clinic.doctor(), TUESDAY_9AM);
        var second = clinic.book(nadia, clinic.doctor(), TUESDAY_9AM.plus(Duration.ofDays(1)));

        var visits = as(DESK, () -> calendar().ofPatient(nadia, new PageRequest(0, 10)));

        assertThat(visits.rows()).extracting(AppointmentRow::id).containsExactly(second, first);
    }

    @Test
    void offersTheFirstFreeSlotsAndCountsThemPerDay() {
        var doctor = clinic.doctor();
        clinic.hours(doctor, LocalTime.of(9, 0), LocalTime.of(11, 0), clinic.room("2.04"));
        clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);

        var found =
                as(DESK, () -> use(SlotFinder.class).propose(SlotSearch.with(doctor, clinic.service(), TUESDAY, 3)));

        assertThat(found.first())
                .extracting(SlotOffer::startsAt)
                .containsExactly(
                        TUESDAY_9AM.plusSeconds(1800), TUESDAY_9AM.plusSeconds(3600), TUESDAY_9AM.plusSeconds(5400));
        assertThat(found.first().get(0).roomName()).isEqualTo("2.04");
        assertThat(found.days()).extracting(d -> d.free()).containsExactly(3, 4, 4);
    }

    @Test
    void namesVisitsThatNewHoursWouldLeaveOutside() {
        var doctor = clinic.doctor();
        var id = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var afternoon = List.of(WeeklyRule.hours(
                DayOfWeek.TUESDAY,
                LocalTime.of(13, 0),
                LocalTime.of(17, 0),
                clinic.place(),
                null,
                LocalDate.of(2020, 1, 1)));

        var preview = as(ADMIN, () -> use(SchedulePlanning.class).preview(doctor, afternoon, TUESDAY, 7));

        assertThat(preview.clashes()).extracting(c -> c.visit()).containsExactly(id.value());
        assertThat(preview.days().get(0).minutes()).isEqualTo(240);
    }

    @Test
    void isClosedToWhoeverHasNoPermission() {
        var stranger = Hospital.staff("patient.read");

        assertThat(catchThrowable(() -> as(stranger, () -> calendar().day(clinic.place(), TUESDAY, Set.of()))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void followsAMergeOfTwoRecordsThereAndBack() {
        var kept = Clinic.patient("Okafor", "Amara");
        var doubled = Clinic.patient("Okafor", "Amara");
        var id = clinic.book(doubled, clinic.doctor(), TUESDAY_9AM);
        var merge = java.util.UUID.randomUUID();

        Hospital.asSystem(() -> {
            use(MergedPatients.class).on(new org.ohms.patients.patient.PatientEvent.Merged(kept, doubled, merge));
            return true;
        });
        assertThat(Clinic.visit(id).row().patient()).isEqualTo(kept);
        Hospital.asSystem(() -> {
            use(MergedPatients.class).on(new org.ohms.patients.patient.PatientEvent.Unmerged(kept, doubled, merge));
            return true;
        });

        assertThat(Clinic.visit(id).row().patient()).isEqualTo(doubled);
    }

    @Test
    void letsGoOfHoldsThatRanOutEachMinute() {
        var held = as(
                DESK,
                () -> use(AppointmentBooking.class)
                        .hold(HoldSlot.of(null, clinic.doctor(), clinic.service(), TUESDAY_9AM)));
        assertThat(tuesday().counts().of(AppointmentStatus.HELD)).isEqualTo(1);
        Hospital.clock().pass(Duration.ofMinutes(11));

        Hospital.announce(new org.ohms.shared.time.MinuteHasPassed(instant()));

        assertThat(Clinic.visit(held.id()).row().status()).isEqualTo(AppointmentStatus.RELEASED);
        assertThat(tuesday().counts().all()).isZero();
    }

    private static Instant instant() {
        return Hospital.clock().instant();
    }

    @Test
    void beginsWhereMostVisitsOfTheDayAre() {
        var busy = new Clinic();
        var day = TUESDAY.plusWeeks(9);
        var nine = day.atTime(9, 0).atZone(ZoneId.of("America/New_York")).toInstant();
        clinic.book(Clinic.patient(), clinic.doctor(), nine);
        busy.book(Clinic.patient(), busy.doctor(), nine);
        busy.book(Clinic.patient(), busy.doctor(), nine);

        assertThat(as(DESK, () -> calendar().usualPlace(day))).contains(busy.place());
        assertThat(as(DESK, () -> calendar().usualPlace(day.plusDays(1)))).isEmpty();
    }
}
