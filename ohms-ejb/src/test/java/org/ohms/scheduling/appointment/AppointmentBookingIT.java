package org.ohms.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.scheduling.Clinic.DESK;
import static org.ohms.scheduling.Clinic.TUESDAY;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.hospital.ChangeHospital;
import org.ohms.compliance.hospital.HospitalProfile;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.practitioner.PractitionerDraft;
import org.ohms.scheduling.practitioner.PractitionerName;
import org.ohms.scheduling.practitioner.PractitionerRegister;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("Booking a visit")
class AppointmentBookingIT {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Clinic clinic = new Clinic();

    @AfterEach
    void backToMonday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static List<String> refusal(Runnable work) {
        return catchThrowableOfType(DomainException.class, () -> as(DESK, work)).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    private static AppointmentBooking booking() {
        return use(AppointmentBooking.class);
    }

    @Test
    void keepsWhatWasSaid() {
        var doctor = clinic.doctor();
        var nadia = Clinic.patient("Rahman", "Nadia");

        var id = Clinic.book(BookAppointment.of(nadia, doctor, clinic.service(), TUESDAY_9AM)
                .at(clinic.place(), clinic.room("2.04"))
                .because("Headache, new"));

        var visit = Clinic.visit(id);
        assertThat(visit.row().status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(visit.row().patientName()).isEqualTo("Rahman, Nadia");
        assertThat(visit.row().practitionerName()).isEqualTo("Dr Lena Haddad");
        assertThat(visit.row().roomName()).isEqualTo("2.04");
        assertThat(visit.row().reason()).isEqualTo("Headache, new");
        assertThat(visit.row().day()).isEqualTo(TUESDAY);
        assertThat(visit.row().endsAt()).isEqualTo(TUESDAY_9AM.plus(HALF_AN_HOUR));
        assertThat(visit.history())
                .extracting(AppointmentHistoryRow::what)
                .containsExactly(AppointmentHistoryRow.What.BOOKED);
    }

    @Test
    void refusesASlotThatIsTaken() {
        var doctor = clinic.doctor();
        clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);

        var refused = refusal(() -> clinic.book(Clinic.patient(), doctor, TUESDAY_9AM.plusSeconds(15 * 60)));

        assertThat(refused).containsExactly("appointment.slot-taken");
    }

    @Test
    void refusesAPatientWhoIsSomewhereElse() {
        var nadia = Clinic.patient();
        clinic.book(nadia, clinic.doctor(), TUESDAY_9AM);
        var other = clinic.doctor();

        var refused = refusal(() -> clinic.book(nadia, other, TUESDAY_9AM));

        assertThat(refused).containsExactly("appointment.patient-busy");
    }

    @Test
    void refusesARoomThatIsTaken() {
        var room = clinic.room("2.04");
        Clinic.book(BookAppointment.of(Clinic.patient(), clinic.doctor(), clinic.service(), TUESDAY_9AM)
                .at(clinic.place(), room));
        var other = clinic.doctor();
        var anton = Clinic.patient();

        var refused = refusal(() -> Clinic.book(
                BookAppointment.of(anton, other, clinic.service(), TUESDAY_9AM).at(clinic.place(), room)));

        assertThat(refused).containsExactly("appointment.room-taken");
    }

    @Test
    void tellsAllReasonsAtOnce() {
        var doctor = clinic.doctor();
        var nadia = Clinic.patient();
        var yesterday = TUESDAY_9AM.minus(Duration.ofDays(2));

        var refused = refusal(() -> Clinic.book(BookAppointment.of(nadia, doctor, clinic.service(), yesterday)
                .at(clinic.place(), null)
                .byVideo()));

        assertThat(refused).containsExactlyInAnyOrder("appointment.in-the-past", "appointment.outside-hours");
    }

    @Test
    void tellsAllReasonsEvenWhereNothingSaysThePlace() {
        var wanderer = as(
                Clinic.ADMIN,
                () -> use(PractitionerRegister.class)
                        .register(PractitionerDraft.of(new PractitionerName("Dr", "Wim", "Wander", null), "Surgery")));
        var nadia = Clinic.patient();
        var yesterday = TUESDAY_9AM.minus(Duration.ofDays(2));
        var request = BookAppointment.of(nadia, wanderer, clinic.service(), yesterday);

        assertThat(refusal(() -> Clinic.book(request)))
                .containsExactlyInAnyOrder("appointment.in-the-past", "appointment.outside-hours", "common.required");
        assertThat(refusal(() -> Clinic.book(BookAppointment.of(nadia, wanderer, clinic.service(), TUESDAY_9AM)
                        .overriding("Comes for her alone"))))
                .as("a place is never done without")
                .containsExactly("common.required");
    }

    @Test
    void refusesARecordThatIsClosed() {
        var doctor = clinic.doctor();
        var nadia = Clinic.patient();
        Hospital.asSystem(() -> use(EntityManager.class)
                .createNativeQuery("update patient set status = 'closed' where id = ?1")
                .setParameter(1, nadia.value())
                .executeUpdate());

        assertThat(refusal(() -> clinic.book(nadia, doctor, TUESDAY_9AM)))
                .containsExactly("appointment.patient-closed");
    }

    @Test
    void refusesTheDeskShortNoticeUnlessItSaysWhy() {
        var doctor = clinic.doctor();
        var nadia = Clinic.patient();
        var request = BookAppointment.of(nadia, doctor, clinic.service(), TUESDAY_9AM);
        noticeOfTheDesk(Duration.ofMinutes(60));
        try {
            Hospital.clockAt(TUESDAY_9AM.minus(Duration.ofMinutes(59)));

            assertThat(refusal(() -> Clinic.book(request))).containsExactly("appointment.short-notice");
            assertThat(Clinic.book(request.overriding("Was sent over by the ward")))
                    .isNotNull();
        } finally {
            noticeOfTheDesk(Duration.ZERO);
        }
    }

    private static void noticeOfTheDesk(Duration notice) {
        as(Hospital.staff("hospital.change"), () -> {
            var now = use(KnownHospital.class).settings();
            use(HospitalProfile.class)
                    .change(new ChangeHospital(
                            now.name(),
                            now.zone().getId(),
                            now.currency(),
                            now.phoneRegion(),
                            now.helpPhone(),
                            now.emergencyPhone(),
                            now.accent(),
                            now.holdMinutes(),
                            (int) notice.toMinutes(),
                            now.waitingTargetMinutes(),
                            now.treatmentConsent(),
                            now.version()));
        });
    }

    @Test
    void letsStaffBookOutsideHoursWhenTheySayWhy() {
        var doctor = clinic.doctor();
        var nadia = Clinic.patient();
        var early = TUESDAY_9AM.minus(Duration.ofHours(2));
        var request = BookAppointment.of(nadia, doctor, clinic.service(), early).at(clinic.place(), null);

        assertThat(refusal(() -> Clinic.book(request))).containsExactly("appointment.outside-hours");
        var id = Clinic.book(request.overriding("Flies at noon"));

        assertThat(Clinic.visit(id).overrideReason()).isEqualTo("Flies at noon");
    }

    @Test
    void letsStaffMoveOutsideHoursWhenTheySayWhy() {
        var doctor = clinic.doctor();
        var id = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var early = TUESDAY_9AM.minus(Duration.ofHours(2));
        var plain = new MoveAppointment(doctor, early, clinic.place(), null, null, null);
        var told = new MoveAppointment(doctor, early, clinic.place(), null, "Flies at noon", null);

        assertThat(as(DESK, () -> booking().objections(id, plain)))
                .extracting(Refusal::code)
                .containsExactly("appointment.outside-hours");
        assertThat(refusal(() -> booking().move(id, plain))).containsExactly("appointment.outside-hours");
        as(DESK, () -> booking().move(id, told));

        assertThat(Clinic.visit(id).row().startsAt()).isEqualTo(early);
        assertThat(Clinic.visit(id).overrideReason()).isEqualTo("Flies at noon");
        as(DESK, () -> booking().move(id, MoveAppointment.to(doctor, TUESDAY_9AM)));
        assertThat(Clinic.visit(id).overrideReason()).isEmpty();
    }

    @Test
    void neverMovesOntoAVisitOrWithAReasonBeyondMeasure() {
        var doctor = clinic.doctor();
        clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var id = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM.plus(HALF_AN_HOUR));

        assertThat(refusal(
                        () -> booking().move(id, new MoveAppointment(doctor, TUESDAY_9AM, null, null, "Please", null))))
                .containsExactly("appointment.slot-taken");
        assertThat(refusal(() -> booking()
                        .move(id, new MoveAppointment(doctor, TUESDAY_9AM, null, null, "x".repeat(501), null))))
                .containsExactly("common.too-long");
        assertThat(Clinic.visit(id).row().startsAt()).isEqualTo(TUESDAY_9AM.plus(HALF_AN_HOUR));
    }

    @Test
    void neverLetsAnybodyOverrideAnOverlap() {
        var doctor = clinic.doctor();
        clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var request = BookAppointment.of(Clinic.patient(), doctor, clinic.service(), TUESDAY_9AM)
                .overriding("Please");

        assertThat(refusal(() -> Clinic.book(request))).containsExactly("appointment.slot-taken");
    }

    @Test
    void givesARetryTheSameVisit() {
        var request = BookAppointment.of(Clinic.patient(), clinic.doctor(), clinic.service(), TUESDAY_9AM)
                .withKey(UUID.randomUUID().toString());

        var first = Clinic.book(request);
        var second = Clinic.book(request);

        assertThat(second).isEqualTo(first);
        assertThat(refusal(() -> Clinic.book(request.because("Something else"))))
                .containsExactly("appointment.key-reused");
    }

    @Test
    void keepsTheTimeAroundAVisitFree() {
        var doctor = clinic.doctor();
        var withCleaning = clinic.service(20, 5, 10);
        Clinic.book(BookAppointment.of(Clinic.patient(), doctor, withCleaning, TUESDAY_9AM));
        var anton = Clinic.patient();

        assertThat(refusal(() -> clinic.book(anton, doctor, TUESDAY_9AM.plusSeconds(20 * 60))))
                .containsExactly("appointment.slot-taken");
        assertThat(clinic.book(anton, doctor, TUESDAY_9AM.plusSeconds(30 * 60))).isNotNull();
    }

    @Test
    void holdsASlotForTenMinutes() {
        var doctor = clinic.doctor();
        var held = as(DESK, () -> booking().hold(HoldSlot.of(null, doctor, clinic.service(), TUESDAY_9AM)));
        var nadia = Clinic.patient();

        assertThat(held.until()).isEqualTo(TestClock.MONDAY_8AM.plus(Duration.ofMinutes(10)));
        assertThat(refusal(() -> clinic.book(nadia, doctor, TUESDAY_9AM))).containsExactly("appointment.slot-taken");
        Hospital.clock().pass(Duration.ofMinutes(10));

        assertThat(clinic.book(nadia, doctor, TUESDAY_9AM)).isNotNull();
        assertThat(Clinic.visit(held.id()).row().status()).isEqualTo(AppointmentStatus.RELEASED);
    }

    @Test
    void makesAHoldTheVisitItWasMeantFor() {
        var doctor = clinic.doctor();
        var nadia = Clinic.patient();
        var held = as(DESK, () -> booking().hold(HoldSlot.of(nadia, doctor, clinic.service(), TUESDAY_9AM)));

        var id = Clinic.book(
                BookAppointment.of(nadia, doctor, clinic.service(), TUESDAY_9AM).usingHold(held.id()));

        assertThat(id).isEqualTo(held.id());
        assertThat(Clinic.visit(id).history())
                .extracting(AppointmentHistoryRow::what)
                .containsExactly(AppointmentHistoryRow.What.HELD, AppointmentHistoryRow.What.BOOKED);
    }

    @Test
    void refusesAHoldThatHasRunOut() {
        var doctor = clinic.doctor();
        var nadia = Clinic.patient();
        var held = as(DESK, () -> booking().hold(HoldSlot.of(nadia, doctor, clinic.service(), TUESDAY_9AM)));
        Hospital.clock().pass(Duration.ofMinutes(11));

        var refused = refusal(() -> Clinic.book(
                BookAppointment.of(nadia, doctor, clinic.service(), TUESDAY_9AM).usingHold(held.id())));

        assertThat(refused).containsExactly("appointment.hold-has-run-out");
    }

    @Test
    void freesTheTimeOfACancelledVisitAtOnce() {
        var doctor = clinic.doctor();
        var first = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);

        as(DESK, () -> booking().cancel(first, new CancelAppointment(CancelReason.PATIENT, "Has a cold")));
        var second = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);

        assertThat(second).isNotEqualTo(first);
        assertThat(Clinic.visit(first).cancelNote()).isEqualTo("Has a cold");
    }

    @Test
    void movesAVisitThatKeepsItsIdAndHistory() {
        var doctor = clinic.doctor();
        var other = clinic.doctor();
        var id = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var later = TUESDAY_9AM.plus(Duration.ofHours(2));

        as(DESK, () -> booking().move(id, MoveAppointment.to(other, later)));

        var moved = Clinic.visit(id);
        assertThat(moved.row().practitioner()).isEqualTo(other);
        assertThat(moved.row().startsAt()).isEqualTo(later);
        assertThat(moved.history().get(1).cameFrom())
                .isEqualTo(new AppointmentHistoryRow.CameFrom(doctor, TUESDAY_9AM, TUESDAY_9AM.plus(HALF_AN_HOUR)));
        assertThat(clinic.book(Clinic.patient(), doctor, TUESDAY_9AM)).isNotNull();
    }

    @Test
    void changesNothingForWhoeverSawAnotherVersion() {
        var id = clinic.book(Clinic.patient(), clinic.doctor(), TUESDAY_9AM);
        Long seen = Clinic.visit(id).row().version();
        as(DESK, () -> booking().confirm(id, seen));
        Hospital.clockAt(TUESDAY_9AM.minus(Duration.ofMinutes(5)));

        assertThat(refusal(() -> booking().confirm(id, seen))).containsExactly("common.changed-meanwhile");
        assertThat(refusal(() -> booking().cancel(id, new CancelAppointment(CancelReason.PATIENT, "", seen))))
                .containsExactly("common.changed-meanwhile");
        assertThat(refusal(() -> use(FrontDesk.class).arrive(id, seen))).containsExactly("common.changed-meanwhile");

        assertThat(Clinic.visit(id).row().status()).isEqualTo(AppointmentStatus.CONFIRMED);
        Long now = Clinic.visit(id).row().version();
        as(DESK, () -> use(FrontDesk.class).arrive(id, now));
        assertThat(Clinic.visit(id).row().status()).isEqualTo(AppointmentStatus.ARRIVED);
    }

    @Test
    void movesAVisitByAFewMinutesOverItsOwnTime() {
        var doctor = clinic.doctor();
        var id = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);

        as(DESK, () -> booking().move(id, MoveAppointment.to(doctor, TUESDAY_9AM.plusSeconds(10 * 60))));

        assertThat(Clinic.visit(id).row().startsAt()).isEqualTo(TUESDAY_9AM.plusSeconds(10 * 60));
    }

    @Test
    void goesThroughTheHouseStepByStep() {
        var id = clinic.book(Clinic.patient(), clinic.doctor(), TUESDAY_9AM);
        as(DESK, () -> booking().confirm(id));
        Hospital.clockAt(TUESDAY_9AM.minus(Duration.ofMinutes(5)));
        var desk = use(FrontDesk.class);

        as(DESK, () -> desk.arrive(id));
        as(DESK, () -> desk.showToRoom(id, clinic.room("2.06")));
        as(DESK, () -> desk.start(id));
        as(DESK, () -> desk.finish(id));

        assertThat(Clinic.visit(id).row().status()).isEqualTo(AppointmentStatus.FULFILLED);
        assertThat(Clinic.visit(id).row().roomName()).isEqualTo("2.06");
        assertThat(Clinic.visit(id).history())
                .extracting(AppointmentHistoryRow::status)
                .containsExactly(
                        AppointmentStatus.BOOKED,
                        AppointmentStatus.CONFIRMED,
                        AppointmentStatus.ARRIVED,
                        AppointmentStatus.IN_ROOM,
                        AppointmentStatus.STARTED,
                        AppointmentStatus.FULFILLED);
    }

    @Test
    void refusesAWrongStepByName() {
        var id = clinic.book(Clinic.patient(), clinic.doctor(), TUESDAY_9AM);

        var refused = catchThrowableOfType(
                DomainException.class, () -> as(DESK, () -> use(FrontDesk.class).finish(id)));

        assertThat(refused.refusals().get(0).code()).isEqualTo("appointment.wrong-state");
        assertThat(refused.refusals().get(0).params())
                .containsEntry("from", "booked")
                .containsEntry("to", "fulfilled");
    }

    @Test
    void takesAMistakenArrivalBackOnce() {
        var id = clinic.book(Clinic.patient(), clinic.doctor(), TUESDAY_9AM);
        as(DESK, () -> booking().confirm(id));
        Hospital.clockAt(TUESDAY_9AM);
        as(DESK, () -> use(FrontDesk.class).arrive(id));

        as(DESK, () -> use(FrontDesk.class).undo(id));

        assertThat(Clinic.visit(id).row().status()).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(refusal(() -> use(FrontDesk.class).undo(id))).containsExactly("appointment.nothing-to-undo");
    }

    @Test
    void doesNotTakeANoShowBackOverSomebodyElse() {
        var doctor = clinic.doctor();
        var missed = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        Hospital.clockAt(TUESDAY_9AM.plusSeconds(60));
        as(DESK, () -> use(FrontDesk.class).noShow(missed));
        Clinic.book(BookAppointment.of(Clinic.patient(), doctor, clinic.service(), TUESDAY_9AM.plusSeconds(300)));

        assertThat(refusal(() -> use(FrontDesk.class).undo(missed))).containsExactly("appointment.slot-taken");
    }

    @Test
    void refusesArrivalOnAnotherDayAndANoShowBeforeTheVisit() {
        var id = clinic.book(Clinic.patient(), clinic.doctor(), TUESDAY_9AM);

        assertThat(refusal(() -> use(FrontDesk.class).arrive(id))).containsExactly("appointment.not-on-this-day");
        assertThat(refusal(() -> use(FrontDesk.class).noShow(id))).containsExactly("appointment.too-early");
    }

    @Test
    void tiesTheDoctorToThePatient() {
        var account = new AccountId(UUID.randomUUID());
        var doctor = clinic.doctor("Cardiology", account);
        var id = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);

        assertThat(tiesOf(id)).isEqualTo(1);
        as(DESK, () -> booking().cancel(id, CancelAppointment.because(CancelReason.PATIENT)));

        assertThat(tiesOf(id)).isZero();
    }

    @Test
    void tiesWhoeverTakesPartInTheVisit() {
        var id = clinic.book(Clinic.patient(), clinic.doctor(), TUESDAY_9AM);
        var nurse = Hospital.staff(new AccountId(UUID.randomUUID()), "appointment.read", "appointment.attend");
        Hospital.clockAt(TUESDAY_9AM);
        as(DESK, () -> use(FrontDesk.class).arrive(id));
        assertThat(takingPart(id)).isZero();

        as(nurse, () -> use(FrontDesk.class).showToRoom(id, clinic.room("2.04")));

        assertThat(takingPart(id)).isEqualTo(1);
    }

    private static long takingPart(AppointmentId id) {
        return Hospital.count(
                "select count(*) from ohms.care_relationship where source = 'attendance' and source_id = '" + id
                        + "' and ends_at > timestamptz '" + Hospital.clock().instant() + "'");
    }

    private static long tiesOf(AppointmentId id) {
        return Hospital.count(
                "select count(*) from ohms.care_relationship where source = 'appointment' and source_id = '" + id
                        + "' and ends_at > timestamptz '" + Instant.parse("2026-11-23T14:00:00Z") + "'");
    }

    @Test
    void showsADoctorTheirOwnVisitsOnly() {
        var account = new AccountId(UUID.randomUUID());
        var doctor = clinic.doctor("Cardiology", account);
        var mine = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var foreign = clinic.book(Clinic.patient(), clinic.doctor(), TUESDAY_9AM);
        var me = Hospital.staff(account, "appointment.read-own");

        assertThat(as(me, () -> use(AppointmentCalendar.class).visit(mine))
                        .row()
                        .id())
                .isEqualTo(mine);
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        me, () -> use(AppointmentCalendar.class).visit(foreign)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(as(me, () -> use(AppointmentCalendar.class).myDay(TUESDAY)).visits())
                .extracting(AppointmentRow::id)
                .containsExactly(mine);
    }

    @Test
    void doesNotLetAPatientBookOverAVisitTheyCannotSee() {
        var doctor = clinic.doctor();
        clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var account = new AccountId(UUID.randomUUID());
        var amara = Clinic.patient("Okafor", "Amara");
        Clinic.signsInAs(amara, account);
        var herself = Hospital.patient(account, "appointment.book", "appointment.read-own");
        var checkUp = clinic.service(new org.ohms.scheduling.service.ServiceDraft(
                "s-" + UUID.randomUUID(), "Check-up", 30, 0, 0, null, false, true, List.of()));

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(herself, () -> booking().book(BookAppointment.of(amara, doctor, checkUp, TUESDAY_9AM))));
        var booked = as(
                herself,
                () -> booking()
                        .book(BookAppointment.of(amara, doctor, checkUp, TUESDAY_9AM.plus(Duration.ofHours(1)))));

        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("appointment.slot-taken");
        assertThat(as(herself, () -> use(AppointmentCalendar.class).visit(booked))
                        .row()
                        .patient())
                .isEqualTo(amara);
    }

    @Test
    void tellsAPatientNothingAboutOthers() {
        var foreign = clinic.book(Clinic.patient(), clinic.doctor(), TUESDAY_9AM);
        var stranger = Hospital.patient(new AccountId(UUID.randomUUID()), "appointment.book", "appointment.read-own");
        var nadia = Clinic.patient();

        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        stranger,
                                        () -> use(AppointmentCalendar.class).visit(foreign)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        stranger,
                                        () -> booking()
                                                .book(BookAppointment.of(
                                                        nadia, clinic.doctor(), clinic.service(), TUESDAY_9AM))))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
    }
}
