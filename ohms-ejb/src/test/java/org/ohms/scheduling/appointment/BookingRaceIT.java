package org.ohms.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.scheduling.Clinic.DESK;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.Hospital;

@DisplayName("Many desks at once")
class BookingRaceIT {
    private static final int DESKS = 16;
    private static final String BOOKED = "booked";

    private final Clinic clinic = new Clinic();

    /** Runs all attempts, sixteen at a time, and gives what became of each: booked, or the codes of the refusal. */
    private static List<String> race(List<Callable<?>> attempts) throws Exception {
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(DESKS);
        try {
            var running = attempts.stream()
                    .map(attempt -> pool.submit(() -> {
                        ready.await();
                        try {
                            as(DESK, attempt);
                            return BOOKED;
                        } catch (DomainException refused) {
                            return refused.refusals().stream()
                                    .map(Refusal::code)
                                    .collect(Collectors.joining(" "));
                        }
                    }))
                    .toList();
            ready.countDown();
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static long overlaps() {
        return Hospital.count("""
                select count(*) from ohms.appointment a join ohms.appointment b on a.id < b.id
                and a.status in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'STARTED', 'FULFILLED')
                and b.status in ('HELD', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_ROOM', 'STARTED', 'FULFILLED')
                and ((a.practitioner_id = b.practitioner_id or a.room_id = b.room_id)
                    and tstzrange(a.busy_from, a.busy_until) && tstzrange(b.busy_from, b.busy_until)
                  or a.patient_id = b.patient_id and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at))""");
    }

    @Test
    void bookTwentySlotsTwentyTimesWhenTwoHundredTry() throws Exception {
        var doctor = clinic.doctor();
        clinic.hours(doctor, LocalTime.of(8, 0), LocalTime.of(18, 0), null);
        var eight = TUESDAY_9AM.minus(Duration.ofHours(1));
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 200; i++) {
            var patient = Clinic.patient("Contender", "Number" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
            var start = eight.plus(Duration.ofMinutes(30L * (i % 20)));
            attempts.add(() ->
                    use(AppointmentBooking.class).book(BookAppointment.of(patient, doctor, clinic.service(), start)));
        }

        var outcomes = race(attempts).stream().collect(Collectors.groupingBy(o -> o, Collectors.counting()));

        assertThat(outcomes)
                .containsOnly(java.util.Map.entry(BOOKED, 20L), java.util.Map.entry("appointment.slot-taken", 180L));
        assertThat(Hospital.count("select count(*) from ohms.appointment where practitioner_id = '" + doctor
                        + "' and status = 'BOOKED'"))
                .isEqualTo(20);
        assertThat(overlaps()).isZero();
    }

    @Test
    void moveTwoVisitsToOneTimeOnlyOnce() throws Exception {
        var doctor = clinic.doctor();
        var first = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var second = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM.plus(Duration.ofHours(1)));
        var there = TUESDAY_9AM.plus(Duration.ofHours(3));

        var outcomes = race(List.of(
                () -> move(first, MoveAppointment.to(doctor, there)),
                () -> move(second, MoveAppointment.to(doctor, there))));

        assertThat(outcomes).containsExactlyInAnyOrder(BOOKED, "appointment.slot-taken");
        assertThat(overlaps()).isZero();
    }

    @Test
    void doNotDoubleAPatientWhoIsBookedWithEverybodyAtOnce() throws Exception {
        var nadia = Clinic.patient();
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 8; i++) {
            var doctor = clinic.doctor();
            attempts.add(() -> use(AppointmentBooking.class)
                    .book(BookAppointment.of(nadia, doctor, clinic.service(), TUESDAY_9AM)));
        }

        var outcomes = race(attempts);

        assertThat(outcomes).containsOnlyOnce(BOOKED).containsOnly(BOOKED, "appointment.patient-busy");
    }

    @Test
    void giveRetriesWithOneKeyOneVisit() throws Exception {
        var request = BookAppointment.of(Clinic.patient(), clinic.doctor(), clinic.service(), TUESDAY_9AM)
                .withKey(UUID.randomUUID().toString());
        var visits = java.util.concurrent.ConcurrentHashMap.<AppointmentId>newKeySet();
        var attempts = IntStream.range(0, 12)
                .<Callable<?>>mapToObj(
                        i -> () -> visits.add(use(AppointmentBooking.class).book(request)))
                .toList();

        assertThat(race(attempts)).containsOnly(BOOKED);
        assertThat(visits).hasSize(1);
    }

    @Test
    void leaveNoOverlapWhateverTheyDo() throws Exception {
        var doctors = List.of(clinic.doctor(), clinic.doctor(), clinic.doctor());
        var patients = IntStream.range(0, 6).mapToObj(i -> Clinic.patient()).toList();
        var rooms = List.of(clinic.room("2.04"), clinic.room("2.06"));
        var dice = new Random(20261120);
        var known = new java.util.concurrent.CopyOnWriteArrayList<AppointmentId>();
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 400; i++) {
            var doctor = doctors.get(dice.nextInt(3));
            var patient = patients.get(dice.nextInt(6));
            var room = dice.nextBoolean() ? rooms.get(dice.nextInt(2)) : null;
            var start = TUESDAY_9AM.plus(Duration.ofMinutes(15L * dice.nextInt(24)));
            var which = dice.nextInt(1000);
            attempts.add(
                    switch (dice.nextInt(5)) {
                        case 0 ->
                            () -> withOne(
                                    known,
                                    which,
                                    id -> use(AppointmentBooking.class)
                                            .cancel(id, CancelAppointment.because(CancelReason.PATIENT)));
                        case 1 ->
                            () -> withOne(
                                    known,
                                    which,
                                    id -> use(AppointmentBooking.class)
                                            .move(
                                                    id,
                                                    new MoveAppointment(
                                                            doctor, start, clinic.place(), room, null, null)));
                        case 2 ->
                            () -> use(AppointmentBooking.class)
                                    .hold(new HoldSlot(patient, doctor, clinic.service(), start, clinic.place(), room));
                        default ->
                            () -> known.add(use(AppointmentBooking.class)
                                    .book(BookAppointment.of(patient, doctor, clinic.service(), start)
                                            .at(clinic.place(), room)));
                    });
        }

        race(attempts);

        assertThat(known).isNotEmpty();
        assertThat(overlaps()).isZero();
        assertThat(known).allSatisfy(id -> {
            var visit = Clinic.visit(id);
            assertThat(visit.history().get(visit.history().size() - 1).status())
                    .isEqualTo(visit.row().status());
            assertThat(lastStart(visit)).isEqualTo(visit.row().startsAt());
        });
    }

    private static Instant lastStart(AppointmentDetails visit) {
        return visit.history().get(visit.history().size() - 1).startsAt();
    }

    private static Object move(AppointmentId id, MoveAppointment request) {
        use(AppointmentBooking.class).move(id, request);
        return id;
    }

    private static Object withOne(
            List<AppointmentId> known, int which, java.util.function.Consumer<AppointmentId> work) {
        if (!known.isEmpty()) {
            work.accept(known.get(which % known.size()));
        }
        return which;
    }
}
