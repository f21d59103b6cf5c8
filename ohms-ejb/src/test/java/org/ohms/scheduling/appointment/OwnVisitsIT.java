package org.ohms.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("Patients at their own door")
class OwnVisitsIT {
    private static final String[] RIGHTS = {
        "appointment.read-own",
        "appointment.book",
        "appointment.change-own",
        "appointment.cancel-own",
        "service.read",
        "slot.find"
    };
    private static final PageRequest FIRST = new PageRequest(0, 10);

    private final Clinic clinic = new Clinic();
    private final ServiceId checkUp = clinic.service(
            new ServiceDraft("s-" + UUID.randomUUID(), "Check-up", 30, 0, 0, null, true, true, List.of()));
    private final PatientId amara = Clinic.patient("Okafor", "Amara");
    private final Actor herself = signedIn(amara);

    private static Actor signedIn(PatientId patient) {
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        return Hospital.patient(account, RIGHTS);
    }

    private static Actor withoutRecord() {
        return Hospital.patient(new AccountId(UUID.randomUUID()), RIGHTS);
    }

    private static OwnBooking booking() {
        return use(OwnBooking.class);
    }

    private static OwnChanges changes() {
        return use(OwnChanges.class);
    }

    private static OwnVisits visits() {
        return use(OwnVisits.class);
    }

    private static List<String> refusal(Actor actor, Callable<?> attempt) {
        return catchThrowableOfType(DomainException.class, () -> as(actor, attempt)).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    private static DomainException.Kind kind(Actor actor, Callable<?> attempt) {
        return catchThrowableOfType(DomainException.class, () -> as(actor, attempt))
                .kind();
    }

    private AppointmentId booked(Instant startsAt) {
        var doctor = clinic.doctor();
        var hold = as(herself, () -> booking().hold(doctor, checkUp, startsAt));
        return as(herself, () -> booking().book(hold.id(), "", false));
    }

    @Test
    void holdATimeAndBookIt() {
        var doctor = clinic.doctor();

        var hold = as(herself, () -> booking().hold(doctor, checkUp, TUESDAY_9AM));
        var visit = as(herself, () -> booking().book(hold.id(), "New cough", true));

        var seen = as(herself, () -> visits().coming()).get(0);
        assertThat(seen.id()).isEqualTo(visit).isEqualTo(hold.id());
        assertThat(seen.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(seen.reason()).isEqualTo("New cough");
        assertThat(seen.video()).isTrue();
        assertThat(seen.practitionerName()).isEqualTo("Dr Lena Haddad");
        assertThat(seen.rights()).isEqualTo(new OwnVisit.Rights(true, true, true, false));
    }

    @Test
    void getOneHoldForOneTimeHoweverOftenTheyPress() {
        var doctor = clinic.doctor();

        var first = as(herself, () -> booking().hold(doctor, checkUp, TUESDAY_9AM));
        var again = as(herself, () -> booking().hold(doctor, checkUp, TUESDAY_9AM));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(as(herself, () -> booking().holds())).hasSize(1);
    }

    @Test
    void getOneVisitHoweverOftenTheyPress() {
        var hold = as(herself, () -> booking().hold(clinic.doctor(), checkUp, TUESDAY_9AM));

        var first = as(herself, () -> booking().book(hold.id(), "", false));
        var again = as(herself, () -> booking().book(hold.id(), "", false));

        assertThat(again).isEqualTo(first);
        assertThat(as(herself, () -> visits().coming())).hasSize(1);
    }

    @Test
    void holdThreeTimesAtMost() {
        for (var hour = 0; hour < 3; hour++) {
            var startsAt = TUESDAY_9AM.plus(Duration.ofHours(hour));
            as(herself, () -> booking().hold(clinic.doctor(), checkUp, startsAt));
        }

        var refused =
                refusal(herself, () -> booking().hold(clinic.doctor(), checkUp, TUESDAY_9AM.plus(Duration.ofHours(4))));

        assertThat(refused).containsExactly("appointment.too-many-holds");
    }

    @Test
    void holdThreeTimesAtMostWhenTheyAskForTwelveAtOnce() throws Exception {
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 12; i++) {
            var doctor = clinic.doctor();
            var startsAt = TUESDAY_9AM.plus(Duration.ofMinutes(30L * i));
            attempts.add(() -> as(herself, () -> booking().hold(doctor, checkUp, startsAt)));
        }
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(12);
        try {
            var running = attempts.stream()
                    .map(attempt -> pool.submit(() -> {
                        ready.await();
                        try {
                            attempt.call();
                            return "held";
                        } catch (DomainException refused) {
                            return refused.refusals().get(0).code();
                        }
                    }))
                    .toList();
            ready.countDown();
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                outcomes.add(one.get());
            }

            assertThat(outcomes).filteredOn("held"::equals).hasSize(3);
            assertThat(outcomes).containsOnly("held", "appointment.too-many-holds");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void mayHoldAnotherTimeOnceOneWasGivenBackOrRanOut() {
        var holds = new ArrayList<HeldSlot>();
        for (var hour = 0; hour < 3; hour++) {
            var startsAt = TUESDAY_9AM.plus(Duration.ofHours(hour));
            holds.add(as(herself, () -> booking().hold(clinic.doctor(), checkUp, startsAt)));
        }

        as(herself, () -> booking().release(holds.get(0).id()));
        as(herself, () -> booking().hold(clinic.doctor(), checkUp, TUESDAY_9AM.plus(Duration.ofHours(4))));
        Hospital.clockAt(TestClock.MONDAY_8AM.plus(Duration.ofMinutes(11)));

        assertThat(as(herself, () -> booking().hold(clinic.doctor(), checkUp, TUESDAY_9AM)))
                .isNotNull();
    }

    @Test
    void holdATimeLongerButNotForEver() {
        var hold = as(herself, () -> booking().hold(clinic.doctor(), checkUp, TUESDAY_9AM));
        var minutes = Duration.between(TestClock.MONDAY_8AM, hold.until());

        for (var i = 1; i <= OwnBooking.EXTENSIONS; i++) {
            Hospital.clockAt(TestClock.MONDAY_8AM.plus(minutes.minusSeconds(5).multipliedBy(i)));
            as(herself, () -> booking().moreTime(hold.id()));
        }
        Hospital.clockAt(TestClock.MONDAY_8AM
                .plus(minutes.multipliedBy(OwnBooking.EXTENSIONS + 1L))
                .minusSeconds(60));
        as(herself, () -> booking().moreTime(hold.id()));

        assertThat(as(herself, () -> booking().held(hold.id())).extendable()).isFalse();
        assertThat(refusal(herself, () -> booking().moreTime(hold.id())))
                .containsExactly("appointment.held-long-enough");
    }

    @Test
    void areToldWhenTheirHoldRanOutAndMayHoldAgainWhatIsStillFree() {
        var doctor = clinic.doctor();
        var hold = as(herself, () -> booking().hold(doctor, checkUp, TUESDAY_9AM));
        Hospital.clockAt(TestClock.MONDAY_8AM.plus(Duration.ofMinutes(30)));

        assertThat(as(herself, () -> booking().held(hold.id())).over()).isTrue();
        assertThat(refusal(herself, () -> booking().book(hold.id(), "", false)))
                .containsExactly("appointment.hold-has-run-out");
        assertThat(as(herself, () -> booking().hold(doctor, checkUp, TUESDAY_9AM))
                        .id())
                .isNotEqualTo(hold.id());
    }

    @Test
    void cannotBeInTwoPlacesAtOneTime() {
        booked(TUESDAY_9AM);

        assertThat(refusal(
                        herself,
                        () -> booking().hold(clinic.doctor(), checkUp, TUESDAY_9AM.plus(Duration.ofMinutes(15)))))
                .containsExactly("appointment.patient-busy");
    }

    @Test
    void hearEveryReasonAtOnce() {
        var deskOnly = clinic.service();

        assertThat(refusal(
                        herself,
                        () -> booking().hold(clinic.doctor(), deskOnly, TestClock.MONDAY_8AM.plusSeconds(600))))
                .contains("appointment.not-self-bookable", "appointment.short-notice");
    }

    @Test
    void seeOnlyServicesOpenToThem() {
        var deskOnly = clinic.service();

        assertThat(as(herself, () -> use(OwnChoices.class).services()))
                .extracting(service -> service.id())
                .contains(checkUp)
                .doesNotContain(deskOnly);
        assertThat(kind(herself, () -> use(OwnChoices.class).providers(deskOnly)))
                .isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    void confirmOnceOrTwice() {
        var visit = booked(TUESDAY_9AM);

        as(herself, () -> changes().confirm(visit));
        as(herself, () -> changes().confirm(visit));

        assertThat(as(herself, () -> visits().visit(visit)).status()).isEqualTo(AppointmentStatus.CONFIRMED);
    }

    @Test
    void moveAVisitInTime() {
        var visit = booked(TUESDAY_9AM.plus(Duration.ofDays(1)));
        var later = TUESDAY_9AM.plus(Duration.ofDays(2));

        as(herself, () -> changes().move(visit, clinic.doctor(), later));

        assertThat(as(herself, () -> visits().visit(visit)).startsAt()).isEqualTo(later);
        assertThat(as(herself, () -> visits().calendarEntry(visit)).sequence()).isEqualTo(1);
    }

    @Test
    void cancelAVisitInTimeOnceOrTwice() {
        var visit = booked(TUESDAY_9AM.plus(Duration.ofDays(1)));

        as(herself, () -> changes().cancel(visit));
        as(herself, () -> changes().cancel(visit));

        assertThat(as(herself, () -> visits().coming())).isEmpty();
        assertThat(as(herself, () -> visits().past(FIRST)).rows())
                .extracting(OwnVisit::status)
                .containsExactly(AppointmentStatus.CANCELLED);
        assertThat(as(herself, () -> visits().calendarEntry(visit)).cancelled()).isTrue();
    }

    @Test
    void callWhenItIsTooLateToMoveOrCancel() {
        var visit = booked(TUESDAY_9AM);
        Hospital.clockAt(TUESDAY_9AM.minus(Duration.ofHours(23)));

        assertThat(refusal(herself, () -> run(() -> changes().cancel(visit))))
                .containsExactly("appointment.too-late-to-change");
        assertThat(refusal(
                        herself,
                        () -> run(() -> changes().move(visit, clinic.doctor(), TUESDAY_9AM.plus(Duration.ofDays(3))))))
                .containsExactly("appointment.too-late-to-change");
        assertThat(as(herself, () -> visits().visit(visit)).rights())
                .isEqualTo(new OwnVisit.Rights(true, false, false, true));
    }

    @Test
    void doNotMoveWhatOnlyTheDeskBooks() {
        var visit = clinic.book(amara, clinic.doctor(), TUESDAY_9AM.plus(Duration.ofDays(1)));

        assertThat(as(herself, () -> visits().visit(visit)).rights())
                .isEqualTo(new OwnVisit.Rights(true, false, true, false));
        assertThat(refusal(
                        herself,
                        () -> run(() -> changes().move(visit, clinic.doctor(), TUESDAY_9AM.plus(Duration.ofDays(3))))))
                .containsExactly("appointment.not-self-bookable");
    }

    @Test
    void doNotReadWhatTheDeskWroteAboutThem() {
        var visit = Clinic.book(BookAppointment.of(amara, clinic.doctor(), checkUp, TUESDAY_9AM)
                .because("Sounds worried, please be gentle"));

        assertThat(as(herself, () -> visits().visit(visit)).reason()).isEmpty();
    }

    @Test
    void withoutARecordSeeAndBookNothing() {
        var newcomer = withoutRecord();

        assertThat(as(newcomer, () -> visits().hasRecord())).isFalse();
        assertThat(refusal(newcomer, () -> visits().coming())).containsExactly("access.no-record-yet");
        assertThat(refusal(newcomer, () -> booking().hold(clinic.doctor(), checkUp, TUESDAY_9AM)))
                .containsExactly("access.no-record-yet");
    }

    @Test
    void cannotHoldForNobody() {
        var nameless = HoldSlot.of(null, clinic.doctor(), checkUp, TUESDAY_9AM);

        assertThat(refusal(herself, () -> use(AppointmentBooking.class).hold(nameless)))
                .containsExactly("common.required");
    }

    /** Everything a patient can do with the id of a visit or hold. */
    static Stream<Consumer<AppointmentId>> doings() {
        return Stream.of(
                id -> visits().visit(id),
                id -> visits().calendarEntry(id),
                id -> booking().held(id),
                id -> booking().moreTime(id),
                id -> booking().release(id),
                id -> booking().book(id, "", false),
                id -> changes().confirm(id),
                id -> changes().cancel(id),
                id -> changes().move(id, new org.ohms.shared.id.PractitionerId(UUID.randomUUID()), TUESDAY_9AM));
    }

    @ParameterizedTest
    @MethodSource("doings")
    void doNotReachTheVisitOrHoldOfAStranger(Consumer<AppointmentId> doing) {
        var visit = booked(TUESDAY_9AM.plus(Duration.ofDays(1)));
        var hold = as(herself, () -> booking().hold(clinic.doctor(), checkUp, TUESDAY_9AM))
                .id();
        var stranger = signedIn(Clinic.patient("Stranger", "Sam"));
        var nobody = new AppointmentId(UUID.randomUUID());

        for (var id : List.of(visit, hold, nobody)) {
            assertThat(kind(stranger, () -> run(() -> doing.accept(id)))).isEqualTo(DomainException.Kind.NOT_FOUND);
        }
        assertThat(as(herself, () -> visits().visit(visit)).status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(as(herself, () -> booking().held(hold)).over()).isFalse();
    }

    @Test
    void leaveAnAuditLineThatNamesThem() {
        var visit = booked(TUESDAY_9AM);

        as(herself, () -> visits().visit(visit));

        assertThat(Hospital.count("""
                        select count(*) from ohms.audit_event e where e.action = 'OwnVisits.visit'
                        and e.object_id = '%s' and '%s' = any (e.patients)""".formatted(visit, amara))).isPositive();
    }

    private static Void run(Runnable work) {
        work.run();
        return null;
    }
}
