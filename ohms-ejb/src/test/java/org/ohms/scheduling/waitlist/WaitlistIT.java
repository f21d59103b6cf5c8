package org.ohms.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.scheduling.Clinic.DESK;
import static org.ohms.scheduling.Clinic.MONDAY;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.messaging.reply.Replies;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.absence.AbsencePlanning;
import org.ohms.scheduling.absence.RecordAbsence;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.scheduling.appointment.HoldSlot;
import org.ohms.scheduling.appointment.MoveAppointment;
import org.ohms.scheduling.appointment.OwnBooking;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;

@DisplayName("The waiting list")
class WaitlistIT {
    private static final Actor KEEPER = Hospital.staff(
            "waiting-list.read",
            "waiting-list.write",
            "patient.search",
            "patient.read",
            "service.read",
            "practitioner.read",
            "place.read");
    private static final String[] OWN = {
        "appointment.read-own", "appointment.book", "appointment.change-own", "appointment.cancel-own", "slot.find"
    };
    private static final Set<DayOfWeek> ANY_DAY = Set.of(DayOfWeek.values());

    private final Clinic clinic = new Clinic();
    private final PractitionerId doctor = clinic.doctor();

    @BeforeEach
    void anEmptyOutbox() {
        Hospital.asSystem(
                () -> entities().createNativeQuery("delete from outbox").executeUpdate());
    }

    /** Whoever waits on would be offered the times of other tests. */
    @AfterEach
    void nobodyWaitsOn() {
        Hospital.asSystem(() -> entities()
                .createNativeQuery(
                        "update waitlist_entry set state = 'WITHDRAWN', ended_at = now(), version = version + 1"
                                + " where state = 'WAITING'")
                .executeUpdate());
    }

    @Test
    @DisplayName("offers a cancelled time to who waits for it, by a message that says when and not what for")
    void offersWhatBecomesFree() {
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var waits = reachable();
        var entry = join(waits, wish().with(doctor).saying("My knee hurts"));

        cancel(visit);
        courier();

        var offer = row(entry).openOffer().orElseThrow();
        assertThat(offer.startsAt()).isEqualTo(TUESDAY_9AM);
        assertThat(offer.byHand()).isFalse();
        assertThat(offer.answerUntil()).isEqualTo(offer.offeredAt().plus(Duration.ofHours(2)));
        assertThat(Clinic.visit(offer.visit()).row().status()).isEqualTo(AppointmentStatus.HELD);
        var mail = mails(offer.id()).get(0);
        assertThat(mail.subject()).contains("A time is free");
        assertThat(mail.text())
                .contains("Tue 24 Nov")
                .doesNotContain("knee")
                .doesNotContain("Haddad")
                .doesNotContain("Visit 30");
    }

    @Test
    @DisplayName("books what was offered when the link is answered, once, and with the words that were said")
    void booksByLink() {
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var entry = join(reachable(), wish().with(doctor).saying("My knee hurts"));
        cancel(visit);
        courier();
        var offer = row(entry).openOffer().orElseThrow();
        var accept = token(mails(offer.id()).get(0).text(), 0);

        assertThat(as(Hospital.guest(), () -> use(Replies.class).look(accept))
                        .orElseThrow()
                        .occasion())
                .satisfies(occasion -> assertThat(occasion.open()).isTrue());
        as(Hospital.guest(), () -> use(Replies.class).answer(accept));
        as(Hospital.guest(), () -> use(Replies.class).answer(accept));

        var booked = Clinic.visit(offer.visit());
        assertThat(booked.row().status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.row().reason()).isEqualTo("My knee hurts");
        assertThat(row(entry).state()).isEqualTo(WaitlistState.BOOKED);
        assertThat(row(entry).lastOffer().orElseThrow().state()).isEqualTo(OfferState.ACCEPTED);
    }

    @Test
    @DisplayName("asks the next one when the first declines, and does not ask anybody twice about the same time")
    void goesToTheNext() {
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var first = join(reachable(), wish().with(doctor));
        Hospital.clock().pass(Duration.ofMinutes(1));
        var second = join(reachable(), wish());
        cancel(visit);
        courier();
        var offer = row(first).openOffer().orElseThrow();
        assertThat(row(second).offers()).isEmpty();

        var decline = token(mails(offer.id()).get(0).text(), 1);
        as(Hospital.guest(), () -> use(Replies.class).answer(decline));
        courier();

        assertThat(row(first).state()).isEqualTo(WaitlistState.WAITING);
        assertThat(row(first).offers())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(OfferState.DECLINED));
        var next = row(second).openOffer().orElseThrow();
        assertThat(next.startsAt()).isEqualTo(TUESDAY_9AM);
        assertThatThrownBy(() -> as(
                        Hospital.guest(),
                        () -> use(Replies.class)
                                .answer(token(mails(offer.id()).get(0).text(), 0))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("waitlist.offer-is-over");
    }

    @Test
    @DisplayName("counts for a day at a place whom a time there could suit, and not who is asked already")
    void countsForADay() {
        var before = suitedOn(Clinic.TUESDAY);
        var nextDay = suitedOn(Clinic.TUESDAY.plusDays(1));
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        join(reachable(), wish().with(doctor));
        join(
                reachable(),
                wish().on(Set.of(DayOfWeek.WEDNESDAY), WaitlistWish.EARLIEST, WaitlistWish.LATEST)
                        .with(doctor));

        assertThat(suitedOn(Clinic.TUESDAY)).isEqualTo(before + 1);
        assertThat(suitedOn(Clinic.TUESDAY.plusDays(1))).isGreaterThan(nextDay);

        cancel(visit);
        courier();

        assertThat(suitedOn(Clinic.TUESDAY)).isEqualTo(before);
        assertThatThrownBy(() -> as(
                        Hospital.staff("appointment.read"),
                        () -> use(WaitlistDesk.class).waitingFor(Clinic.TUESDAY, clinic.place())))
                .isInstanceOf(EJBAccessException.class);
    }

    private long suitedOn(LocalDate day) {
        return as(KEEPER, () -> use(WaitlistDesk.class).waitingFor(day, clinic.place()));
    }

    @Test
    @DisplayName("does not offer a time that a form held and gave back, or let run out")
    void whatWasOnlyLookedAt() {
        var entry = join(reachable(), wish().with(doctor));

        var looked = hold();
        as(DESK, () -> use(AppointmentBooking.class).release(looked));
        courier();
        assertThat(row(entry).offers()).isEmpty();

        hold();
        Hospital.clock().pass(Duration.ofHours(1));
        minute();
        courier();
        assertThat(row(entry).offers()).isEmpty();
    }

    @Test
    @DisplayName("asks the next one when nobody answered in time")
    void expires() {
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var first = join(reachable(), wish().with(doctor));
        Hospital.clock().pass(Duration.ofMinutes(1));
        var second = join(reachable(), wish().with(doctor));
        cancel(visit);
        courier();

        Hospital.clock().pass(Duration.ofHours(2));
        minute();
        courier();

        assertThat(row(first).lastOffer().orElseThrow().state()).isEqualTo(OfferState.EXPIRED);
        assertThat(row(second).openOffer()).isPresent();
    }

    @Test
    @DisplayName("asks who hurries most before who waits longest")
    void asksByUrgency() {
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var routine = join(reachable(), wish().with(doctor));
        Hospital.clock().pass(Duration.ofMinutes(1));
        var urgent = join(reachable(), wish().with(doctor).hurrying(WaitlistUrgency.ASAP));

        cancel(visit);
        courier();

        assertThat(row(urgent).openOffer()).isPresent();
        assertThat(row(routine).offers()).isEmpty();
    }

    @Test
    @DisplayName(
            "offers no time that does not suit: another day, another hour, another doctor, or when they are elsewhere")
    void offersOnlyWhatSuits() {
        var another = clinic.doctor();
        var third = clinic.doctor();
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var onMondays =
                join(reachable(), wish().on(Set.of(DayOfWeek.MONDAY), WaitlistWish.EARLIEST, WaitlistWish.LATEST));
        var inTheAfternoon = join(reachable(), wish().on(ANY_DAY, LocalTime.NOON, WaitlistWish.LATEST));
        var withAnother = join(reachable(), wish().with(another));
        var elsewhere = reachable();
        clinic.book(elsewhere, third, TUESDAY_9AM);
        var busy = join(elsewhere, wish().with(doctor).on(ANY_DAY, LocalTime.of(9, 0), LocalTime.of(9, 0)));
        var fits = join(reachable(), wish().on(ANY_DAY, LocalTime.of(9, 0), LocalTime.of(9, 0)));

        cancel(visit);
        courier();

        assertThat(List.of(row(onMondays), row(inTheAfternoon), row(withAnother), row(busy)))
                .allMatch(row -> row.offers().isEmpty());
        assertThat(row(fits).openOffer()).isPresent();
    }

    @Test
    @DisplayName("offers what a moved visit leaves, and what an absence that was taken back opens")
    void movesAndAbsences() {
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var another = clinic.doctor();
        var away = clinic.doctor();
        courier();
        var entry = join(reachable(), wish().with(doctor).on(ANY_DAY, LocalTime.of(9, 0), LocalTime.of(9, 0)));
        as(
                DESK,
                () -> use(AppointmentBooking.class)
                        .move(visit, new MoveAppointment(another, TUESDAY_9AM, null, null, null, null)));
        courier();
        assertThat(row(entry).openOffer().orElseThrow().startsAt()).isEqualTo(TUESDAY_9AM);

        var absence = as(
                DESK,
                () -> use(AbsencePlanning.class)
                        .record(new RecordAbsence(
                                away, TUESDAY_9AM, TUESDAY_9AM.plus(Duration.ofHours(3)), AwayReason.SICK, "")));
        var waits = join(
                reachable(),
                WaitlistWish.anyTime(clinic.service(), MONDAY, MONDAY.plusDays(2))
                        .with(away)
                        .on(Set.of(DayOfWeek.TUESDAY), LocalTime.of(10, 0), LocalTime.of(10, 0)));
        courier();
        assertThat(row(waits).offers()).isEmpty();
        as(DESK, () -> use(AbsencePlanning.class).withdraw(absence));
        courier();
        assertThat(row(waits).openOffer().orElseThrow().startsAt()).isEqualTo(TUESDAY_9AM.plus(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("gives one answer of many at once: the time is booked once or given back, never both")
    void oneAnswerCounts() throws Exception {
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var patient = reachable();
        var me = signedIn(patient);
        var entry = join(patient, wish().with(doctor));
        cancel(visit);
        courier();
        var offer = row(entry).openOffer().orElseThrow();

        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var running = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> {
                        ready.await();
                        try {
                            if (i % 2 == 0) {
                                as(me, () -> use(OwnWaitlist.class).accept(offer.id()));
                                return "accepted";
                            }
                            as(me, () -> use(OwnWaitlist.class).decline(offer.id()));
                            return "declined";
                        } catch (DomainException refused) {
                            return "refused";
                        }
                    }))
                    .toList();
            ready.countDown();
            for (var one : running) {
                assertThat(one.get()).isNotNull();
            }
        } finally {
            pool.shutdownNow();
        }

        var state = row(entry).lastOffer().orElseThrow().state();
        var status = Clinic.visit(offer.visit()).row().status();
        assertThat(state).isIn(OfferState.ACCEPTED, OfferState.DECLINED);
        assertThat(status)
                .isEqualTo(state == OfferState.ACCEPTED ? AppointmentStatus.BOOKED : AppointmentStatus.RELEASED);
        assertThat(Hospital.count("select count(*) from ohms.appointment_status_history where appointment_id = '"
                        + offer.visit() + "' and what in ('BOOKED', 'RELEASED')"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("is answered in the portal too, and by booking what is held there")
    void answeredInThePortal() {
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var patient = reachable();
        var me = signedIn(patient);
        assertThatThrownBy(() -> as(me, () -> use(OwnWaitlist.class).join(wish())))
                .hasMessageContaining("common.not-found");
        var byThemselves = clinic.service(
                new ServiceDraft("s-" + UUID.randomUUID(), "Check-up", 30, 0, 0, null, true, true, List.of()));
        var wish =
                WaitlistWish.anyTime(byThemselves, MONDAY, MONDAY.plusDays(14)).with(doctor);
        var entry = as(me, () -> use(OwnWaitlist.class).join(wish));
        assertThat(as(me, () -> use(OwnWaitlist.class).join(wish))).isEqualTo(entry);
        cancel(visit);
        courier();
        var mine = as(me, () -> use(OwnWaitlist.class).mine()).get(0);
        var offer = mine.openOffer().orElseThrow();

        as(me, () -> use(OwnBooking.class).book(offer.visit(), "", false));

        assertThat(row(entry).state()).isEqualTo(WaitlistState.BOOKED);
        assertThat(as(me, () -> use(OwnWaitlist.class).accept(offer.id()))).isEqualTo(offer.visit());
        assertThatThrownBy(() -> as(me, () -> use(OwnWaitlist.class).decline(offer.id())))
                .hasMessageContaining("waitlist.offer-is-over");
    }

    @Test
    @DisplayName("keeps what one waits for from strangers at the patients' door")
    void keepsFromStrangers() {
        var visit = clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
        var entry = join(reachable(), wish().with(doctor));
        cancel(visit);
        courier();
        var offer = row(entry).openOffer().orElseThrow();
        var stranger = signedIn(reachable());

        assertThat(as(stranger, () -> use(OwnWaitlist.class).mine())).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> use(OwnWaitlist.class).accept(offer.id())))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(() -> as(stranger, () -> use(OwnWaitlist.class).leave(entry, 1)))
                .hasMessageContaining("common.not-found");
    }

    @Test
    @DisplayName("lets the desk offer a time by hand, take it back, and take somebody off the list with what they hold")
    void byHand() {
        var entry = join(reachable(), wish().with(doctor));
        var times = as(KEEPER, () -> use(WaitlistDesk.class).times(entry));
        assertThat(times).isNotEmpty();
        var first = times.get(0);

        var offer = as(KEEPER, () -> use(WaitlistDesk.class).offer(entry, doctor, first.startsAt()));
        assertThat(row(entry).openOffer().orElseThrow().byHand()).isTrue();
        assertThatThrownBy(() -> as(
                        KEEPER,
                        () -> use(WaitlistDesk.class)
                                .offer(entry, doctor, times.get(1).startsAt())))
                .hasMessageContaining("waitlist.has-offer");
        as(KEEPER, () -> use(WaitlistDesk.class).takeBack(offer));
        assertThat(row(entry).lastOffer().orElseThrow().state()).isEqualTo(OfferState.WITHDRAWN);

        as(
                KEEPER,
                () -> use(WaitlistDesk.class).offer(entry, doctor, times.get(1).startsAt()));
        var held = row(entry).openOffer().orElseThrow();
        var seen = row(entry).version();
        as(KEEPER, () -> use(WaitlistDesk.class).end(entry, seen));
        assertThat(row(entry).state()).isEqualTo(WaitlistState.WITHDRAWN);
        assertThat(Clinic.visit(held.visit()).row().status()).isEqualTo(AppointmentStatus.RELEASED);
        assertThatThrownBy(() -> as(KEEPER, () -> use(WaitlistDesk.class).offer(entry, doctor, first.startsAt())))
                .hasMessageContaining("waitlist.is-over");
    }

    @Test
    @DisplayName("says which field is wrong, and keeps nothing")
    void objects() {
        var patient = reachable();
        var before = Hospital.count("select count(*) from ohms.waitlist_entry");

        assertThatThrownBy(() -> join(
                        patient,
                        new WaitlistWish(
                                null,
                                new PractitionerId(UUID.randomUUID()),
                                null,
                                Set.of(),
                                LocalTime.NOON,
                                LocalTime.of(9, 0),
                                MONDAY.plusDays(5),
                                MONDAY.plusDays(1),
                                null,
                                "x".repeat(501))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(one -> one.field())
                                .contains("service", "days", "beginsUntil", "untilOn", "urgency", "note"));
        assertThatThrownBy(() -> join(patient, wish().with(new PractitionerId(UUID.randomUUID()))))
                .hasMessageContaining("waitlist.not-offered");
        assertThat(Hospital.count("select count(*) from ohms.waitlist_entry")).isEqualTo(before);
    }

    @Test
    @DisplayName("ends with the last day that suits, and stands in the copy of the record")
    void ends() {
        var patient = reachable();
        var entry = join(
                patient,
                WaitlistWish.anyTime(clinic.service(), MONDAY, MONDAY.plusDays(1))
                        .saying("Any time"));

        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), MONDAY.plusDays(2)));

        assertThat(row(entry).state()).isEqualTo(WaitlistState.EXPIRED);
        var copy = Hospital.asSystem(() -> Hospital.use(RoomOfWaitlist.class).entries(patient));
        assertThat(copy).hasSize(1);
        assertThat(Hospital.use(RoomOfWaitlist.class)).isInstanceOf(RecordRoom.class);
        assertThat(as(
                                KEEPER,
                                () -> use(WaitlistDesk.class)
                                        .list(new WaitlistFilter(clinic.service(), true), new PageRequest(0, 25)))
                        .rows())
                .extracting(WaitlistRow::id)
                .contains(entry);
    }

    private WaitlistWish wish() {
        return WaitlistWish.anyTime(clinic.service(), MONDAY, MONDAY.plusDays(14));
    }

    private static UUID join(PatientId patient, WaitlistWish wish) {
        return as(KEEPER, () -> use(WaitlistDesk.class).add(patient, wish));
    }

    private static WaitlistRow row(UUID entry) {
        return as(KEEPER, () -> use(WaitlistDesk.class).entry(entry));
    }

    private AppointmentId hold() {
        return as(
                        DESK,
                        () -> use(AppointmentBooking.class)
                                .hold(new HoldSlot(null, doctor, clinic.service(), TUESDAY_9AM, null, null)))
                .id();
    }

    private static void cancel(AppointmentId visit) {
        as(DESK, () -> use(AppointmentBooking.class).cancel(visit, CancelAppointment.because(CancelReason.PATIENT)));
    }

    private static PatientId reachable() {
        return as(
                DESK,
                () -> use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Waits", "Wanda")
                                        .born(1980, 1, 1)
                                        .telecom(ContactPoint.email("wanda@example.org"))
                                        .done(),
                                Sex.FEMALE))
                        .id());
    }

    private static Actor signedIn(PatientId patient) {
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        return Hospital.patient(account, OWN);
    }

    /** What is put while something is delivered goes out with the next round. */
    private static void courier() {
        for (var round = 0; round < 3; round++) {
            Hospital.clock().pass(Duration.ofMillis(5));
            Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        }
    }

    private static void minute() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private static List<MailMessage> mails(UUID offer) {
        return Hospital.asSystem(() -> entities()
                        .createQuery(
                                "select m.body from OutboxEntry m where m.channel = 'mail' and m.subject = :offer"
                                        + " order by m.createdAt, m.id",
                                String.class)
                        .setParameter("offer", offer)
                        .getResultList())
                .stream()
                .map(body -> JsonbBuilder.create().fromJson(body, MailMessage.class))
                .toList();
    }

    private static String token(String text, int which) {
        return text.split("/answer\\?link=", -1)[which + 1].split("\\s", -1)[0];
    }

    private static EntityManager entities() {
        return use(EntityManager.class);
    }
}
