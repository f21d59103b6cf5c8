package org.ohms.scheduling.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.scheduling.Clinic.DESK;
import static org.ohms.scheduling.Clinic.TUESDAY;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.MoveAppointment;
import org.ohms.scheduling.appointment.ScheduleColumn;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.practitioner.PractitionerDirectory;
import org.ohms.scheduling.practitioner.PractitionerRegister;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PractitionerId;
import org.ohms.testing.Hospital;

@DisplayName("Somebody is away")
class AbsencePlanningIT {
    /** Sees no visit. */
    private static final Actor HEAD = Hospital.staff("practitioner.read", "practitioner.register");

    private final Clinic clinic = new Clinic();
    private final String specialty = "Paediatrics " + UUID.randomUUID();

    private AbsencePlanning planning() {
        return use(AbsencePlanning.class);
    }

    private static RecordAbsence tuesdayMorning(PractitionerId who) {
        return new RecordAbsence(
                who,
                TUESDAY_9AM.minus(Duration.ofHours(1)),
                TUESDAY_9AM.plus(Duration.ofHours(3)),
                AwayReason.SICK,
                "Flu");
    }

    @Test
    void showsWhatItWouldDoBeforeItIsRecorded() {
        var vidal = clinic.doctor(specialty, null);
        var ito = clinic.doctor(specialty, null);
        clinic.book(Clinic.patient(), vidal, TUESDAY_9AM);
        var visit = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM.plusSeconds(1800));
        clinic.book(Clinic.patient(), ito, TUESDAY_9AM);

        var plan = as(DESK, () -> planning().preview(tuesdayMorning(vidal)));

        assertThat(plan.absence()).isNull();
        assertThat(plan.visits()).hasSize(2);
        assertThat(plan.visits().get(1).visit().id()).isEqualTo(visit);
        assertThat(plan.visits()).allSatisfy(v -> {
            assertThat(v.proposals().get(0).kind()).isEqualTo(MoveProposal.Kind.SAME_DAY);
            assertThat(v.proposals().get(0).slot().practitioner()).isEqualTo(ito);
            assertThat(v.proposals().get(1).kind()).isEqualTo(MoveProposal.Kind.SAME_PROVIDER);
        });
        assertThat(plan.visits().get(0).proposals().get(0).slot().startsAt())
                .isNotEqualTo(plan.visits().get(1).proposals().get(0).slot().startsAt());
        assertThat(as(DESK, () -> planning().coming()))
                .noneMatch(a -> a.practitioner().equals(vidal));
    }

    @Test
    void marksItsVisitsAndClosesTheTime() {
        var vidal = clinic.doctor(specialty, null);
        var visit = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM);

        var absence = as(DESK, () -> planning().record(tuesdayMorning(vidal)));

        var grid = as(DESK, () -> use(AppointmentCalendar.class).day(clinic.place(), TUESDAY, Set.of()));
        assertThat(grid.counts().toMove()).isEqualTo(1);
        assertThat(grid.columns().get(0).closed())
                .filteredOn(c -> c.why() == ScheduleColumn.Why.AWAY)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.toMove()).isEqualTo(1);
                    assertThat(c.absence()).isEqualTo(absence);
                });
        assertThat(Clinic.visit(visit).absence()).isEqualTo(absence);
        assertThat(as(DESK, () -> planning().plan(absence)).note()).isEqualTo("Flu");
    }

    @Test
    void movesAndCancelsAllAtOnceAndSaysWhichOnesDidNotWork() {
        var vidal = clinic.doctor(specialty, null);
        var ito = clinic.doctor(specialty, null);
        var first = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM);
        var second = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM.plusSeconds(1800));
        var third = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM.plusSeconds(3600));
        var absence = as(DESK, () -> planning().record(tuesdayMorning(vidal)));
        clinic.book(Clinic.patient(), ito, TUESDAY_9AM.plusSeconds(1800));

        var outcomes = as(
                DESK,
                () -> planning()
                        .decide(
                                absence,
                                List.of(
                                        VisitDecision.move(first, ito, TUESDAY_9AM),
                                        VisitDecision.move(second, ito, TUESDAY_9AM.plusSeconds(1800)),
                                        VisitDecision.cancel(third, "Asked to call back"))));

        assertThat(outcomes)
                .extracting(VisitOutcome::result)
                .containsExactly(VisitOutcome.Result.MOVED, VisitOutcome.Result.LEFT, VisitOutcome.Result.CANCELLED);
        assertThat(outcomes.get(1).refusals()).extracting(Refusal::code).containsExactly("appointment.slot-taken");
        assertThat(Clinic.visit(first).row().practitioner()).isEqualTo(ito);
        assertThat(Clinic.visit(first).row().toMove()).isFalse();
        assertThat(Clinic.visit(second).row().toMove()).isTrue();
        assertThat(Clinic.visit(third).row().status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(as(DESK, () -> planning().plan(absence)).visits()).hasSize(1);
    }

    @Test
    void leavesVisitsWhereTheyAreWhenItIsWithdrawn() {
        var vidal = clinic.doctor(specialty, null);
        var visit = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM);
        var absence = as(DESK, () -> planning().record(tuesdayMorning(vidal)));

        as(DESK, () -> planning().withdraw(absence));

        assertThat(Clinic.visit(visit).row().toMove()).isFalse();
        assertThat(clinic.book(Clinic.patient(), vidal, TUESDAY_9AM.plusSeconds(1800)))
                .isNotNull();
    }

    @Test
    void theVisitsOfSomebodyWhoLeavesWaitToBeMovedAndNothingVanishes() {
        var vidal = clinic.doctor(specialty, null);
        var ito = clinic.doctor(specialty, null);
        var soon = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM);
        var later = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM.plus(Duration.ofDays(7)));

        retire(vidal);

        assertThat(Clinic.visit(soon).row().toMove()).isTrue();
        assertThat(Clinic.visit(later).row().toMove()).isTrue();
        var absence = Clinic.visit(soon).absence();
        var plan = as(DESK, () -> planning().plan(absence));
        assertThat(plan.reason()).isEqualTo(AwayReason.LEFT);
        assertThat(plan.visits())
                .hasSize(2)
                .allSatisfy(v -> assertThat(v.proposals())
                        .isNotEmpty()
                        .allSatisfy(p -> assertThat(p.slot().practitioner()).isEqualTo(ito)));
        var grid = as(DESK, () -> use(AppointmentCalendar.class).day(clinic.place(), TUESDAY, Set.of()));
        assertThat(grid.counts().toMove()).isEqualTo(1);
        assertThat(grid.columns())
                .filteredOn(c -> c.practitioner().id().equals(vidal))
                .singleElement()
                .satisfies(c -> assertThat(c.visits()).hasSize(1));
        assertThat(as(DESK, () -> planning().coming()))
                .filteredOn(a -> a.practitioner().equals(vidal))
                .singleElement()
                .satisfies(a -> assertThat(a.toMove()).isEqualTo(2));
    }

    @Test
    void whoeverComesBackHasTheVisitsAgainThatNobodyMoved() {
        var vidal = clinic.doctor(specialty, null);
        var ito = clinic.doctor(specialty, null);
        var moved = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM);
        var left = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM.plusSeconds(3600));
        retire(vidal);
        var absence = Clinic.visit(left).absence();
        as(DESK, () -> planning().decide(absence, List.of(VisitDecision.move(moved, ito, TUESDAY_9AM))));

        as(HEAD, () -> use(PractitionerRegister.class).reinstate(vidal, version(vidal)));

        assertThat(Clinic.visit(moved).row().practitioner()).isEqualTo(ito);
        assertThat(Clinic.visit(left).row().practitioner()).isEqualTo(vidal);
        assertThat(Clinic.visit(left).row().toMove()).isFalse();
        assertThat(clinic.book(Clinic.patient(), vidal, TUESDAY_9AM)).isNotNull();
    }

    @Test
    void nobodyIsBookedIntoItWhileItIsRecorded() {
        var vidal = clinic.doctor(specialty, null);
        var nadia = Clinic.patient();

        var refused = inTheMiddleOf(
                () -> as(DESK, () -> planning().record(tuesdayMorning(vidal))),
                () -> clinic.book(nadia, vidal, TUESDAY_9AM));

        assertThat(refused).containsExactly("appointment.practitioner-away");
    }

    @Test
    void marksAVisitThatIsBeingMovedIntoItWhileItIsRecorded() {
        var vidal = clinic.doctor(specialty, null);
        var visit = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM.plus(Duration.ofDays(1)));

        inTheMiddleOf(
                () -> as(DESK, () -> use(AppointmentBooking.class).move(visit, MoveAppointment.to(vidal, TUESDAY_9AM))),
                () -> as(DESK, () -> planning().record(tuesdayMorning(vidal))));

        assertThat(Clinic.visit(visit).row().startsAt()).isEqualTo(TUESDAY_9AM);
        assertThat(Clinic.visit(visit).row().toMove()).isTrue();
    }

    @Test
    void marksAVisitThatIsBeingMovedToSomebodyWhoLeaves() {
        var vidal = clinic.doctor(specialty, null);
        var visit = clinic.book(Clinic.patient(), clinic.doctor(specialty, null), TUESDAY_9AM);

        inTheMiddleOf(
                () -> as(DESK, () -> use(AppointmentBooking.class).move(visit, MoveAppointment.to(vidal, TUESDAY_9AM))),
                () -> retire(vidal));

        assertThat(Clinic.visit(visit).row().practitioner()).isEqualTo(vidal);
        assertThat(Clinic.visit(visit).row().toMove()).isTrue();
    }

    @Test
    void nobodyIsBookedWithSomebodyWhoIsLeaving() {
        var vidal = clinic.doctor(specialty, null);
        var nadia = Clinic.patient();

        var refused = inTheMiddleOf(() -> retire(vidal), () -> clinic.book(nadia, vidal, TUESDAY_9AM));

        assertThat(refused).containsExactly("appointment.practitioner-retired");
    }

    /**
     * Does the first in a transaction that stays open until the second waits for it, or has ended.
     *
     * @return why the second was refused; empty when it was not
     */
    private static List<String> inTheMiddleOf(Runnable first, Runnable second) {
        var done = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try {
            var begun = CompletableFuture.runAsync(() -> Hospital.asSystem(() -> {
                first.run();
                done.countDown();
                return mayEnd.await(30, TimeUnit.SECONDS);
            }));
            Awaitility.await().until(() -> done.getCount() == 0 || begun.isDone());
            assertThat(begun).isNotDone();
            var meanwhile = CompletableFuture.supplyAsync(() -> refusals(second));
            Awaitility.await().until(() -> meanwhile.isDone() || isSomebodyWaiting());
            mayEnd.countDown();
            begun.join();
            return meanwhile.join();
        } finally {
            mayEnd.countDown();
        }
    }

    private static boolean isSomebodyWaiting() {
        return Hospital.count("select count(*) from pg_locks where not granted") > 0;
    }

    private static List<String> refusals(Runnable work) {
        try {
            work.run();
            return List.of();
        } catch (DomainException refused) {
            return refused.refusals().stream().map(Refusal::code).toList();
        }
    }

    @Test
    void leavingIsNeitherRecordedNorTakenBackAsAnAbsence() {
        var vidal = clinic.doctor(specialty, null);
        var visit = clinic.book(Clinic.patient(), vidal, TUESDAY_9AM);
        var byHand = new RecordAbsence(vidal, TUESDAY_9AM, TUESDAY_9AM.plusSeconds(60), AwayReason.LEFT, "");

        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(DESK, () -> planning().record(byHand)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("absence.no-absence");
        retire(vidal);
        var absence = Clinic.visit(visit).absence();
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(DESK, () -> planning().withdraw(absence)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("absence.has-left");
    }

    private static void retire(PractitionerId who) {
        as(HEAD, () -> use(PractitionerRegister.class).retire(who, version(who)));
    }

    private static long version(PractitionerId who) {
        return as(HEAD, () -> use(PractitionerDirectory.class).details(who)).version();
    }
}
