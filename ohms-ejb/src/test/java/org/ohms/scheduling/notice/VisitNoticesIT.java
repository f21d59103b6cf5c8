package org.ohms.scheduling.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.ohms.scheduling.Clinic.DESK;

import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.messaging.notification.MyNotifications;
import org.ohms.messaging.notification.NotificationRow;
import org.ohms.messaging.preference.ContactPreferences;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.messaging.preference.ReminderLeads;
import org.ohms.messaging.reply.Replies;
import org.ohms.messaging.reply.ReplyAction;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.scheduling.appointment.FrontDesk;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.OutboxState;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("What a patient is told about a visit")
class VisitNoticesIT {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant THURSDAY_10AM = Instant.parse("2026-11-26T15:00:00Z");

    private final Clinic clinic = new Clinic();

    @BeforeEach
    void anEmptyOutbox() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        Hospital.asSystem(
                () -> entities().createNativeQuery("delete from outbox").executeUpdate());
    }

    @Test
    void isThatItIsBookedAndCancelledWithTheCalendarFollowing() {
        var visit = booked();
        courier();

        Hospital.as(
                DESK,
                () -> Hospital.use(AppointmentBooking.class)
                        .cancel(visit, CancelAppointment.because(CancelReason.PATIENT)));
        Hospital.clock().pass(Duration.ofSeconds(1));
        courier();

        var mails = mails(visit);
        assertThat(mails)
                .extracting(MailMessage::subject)
                .containsExactly(
                        "Your visit at Harbour General Hospital",
                        "Your visit at Harbour General Hospital is cancelled");
        assertThat(mails.get(0).calendar()).contains("METHOD:REQUEST").contains("SEQUENCE:0");
        assertThat(mails.get(1).calendar()).contains("METHOD:CANCEL").contains("SEQUENCE:1");
        assertThat(mails.get(0).text()).doesNotContain("Haddad").doesNotContain("General medicine");
    }

    @Test
    void numbersItsCalendarEntriesByTheVisitItselfAlthoughTimeRunsAndOldMessagesAreGone() {
        var patient = told();
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        var visit = clinic.book(patient, clinic.doctor(), THURSDAY_10AM);
        Hospital.clock().pass(Duration.ofMillis(7));
        courier();
        assertThat(mails(visit))
                .singleElement()
                .extracting(MailMessage::calendar)
                .asString()
                .contains("SEQUENCE:0");

        Hospital.asSystem(
                () -> entities().createNativeQuery("delete from outbox").executeUpdate());
        Hospital.clock().pass(Duration.ofSeconds(1));
        Hospital.as(
                DESK,
                () -> Hospital.use(AppointmentBooking.class)
                        .cancel(visit, CancelAppointment.because(CancelReason.PATIENT)));
        Hospital.clock().pass(Duration.ofMillis(7));
        courier();

        assertThat(mails(visit))
                .singleElement()
                .extracting(MailMessage::calendar)
                .asString()
                .contains("SEQUENCE:1");
        assertThat(Hospital.as(
                                Hospital.patient(account, "appointment.read-own"),
                                () -> Hospital.use(OwnVisits.class).calendarEntry(visit))
                        .sequence())
                .isEqualTo(1);
    }

    @Test
    void isNoReminderOfAVisitThatWasCancelledWhileTheReminderWaited() {
        var visit = clinic.book(reachedBySms(), clinic.doctor(), THURSDAY_10AM);
        courier();
        // 22:30 in New York, the evening before: quiet until 8
        Hospital.clockAt(Instant.parse("2026-11-26T03:30:00Z"));
        minute();
        assertThat(reminders(visit, "waiting")).isOne();

        Hospital.as(
                DESK,
                () -> Hospital.use(AppointmentBooking.class)
                        .cancel(visit, CancelAppointment.because(CancelReason.PATIENT)));
        Hospital.clockAt(Instant.parse("2026-11-26T13:00:00Z"));
        courier();

        assertThat(reminders(visit, "waiting") + reminders(visit, "sent")).isZero();
        assertThat(reminders(visit, "dropped")).isOne();
    }

    @Test
    void isNoReminderThatCouldNotGoOutBeforeTheVisit() {
        var visit = booked();
        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(2)));
        minute();
        Hospital.asSystem(() -> entities()
                .createNativeQuery("update outbox set not_before = ?1 where dedupe_key like '%reminder%'")
                .setParameter(1, THURSDAY_10AM.plusSeconds(60).atOffset(ZoneOffset.UTC))
                .executeUpdate());

        Hospital.clockAt(THURSDAY_10AM.plusSeconds(61));
        courier();

        assertThat(reminders(visit, "dropped")).isOne();
        assertThat(reminders(visit, "sent")).isZero();
    }

    private static long reminders(AppointmentId visit, String state) {
        return Hospital.count("select count(*) from ohms.outbox where subject = '" + visit.value()
                + "' and dedupe_key like '%:reminder:%' and state = '" + state + "'");
    }

    private static PatientId reachedBySms() {
        var patient = Hospital.as(
                DESK,
                () -> Hospital.use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Told", "Tara")
                                        .born(1980, 1, 1)
                                        .telecom(ContactPoint.mobile("+16175550107"))
                                        .done(),
                                Sex.FEMALE))
                        .id());
        Hospital.as(
                Hospital.staff("contact-preference.change"),
                () -> Hospital.use(ContactPreferences.class)
                        .change(
                                patient,
                                new ContactWishes(
                                        MessageWays.ALL,
                                        MessageWays.ALL,
                                        MessageWays.ALL,
                                        null,
                                        null,
                                        LocalTime.of(21, 0),
                                        LocalTime.of(8, 0),
                                        ReminderLeads.of(Duration.ofHours(12)),
                                        0)));
        return patient;
    }

    @Test
    void isAReminderOncePerLeadTimeAlthoughEveryNodeLooks() {
        var visit = booked();

        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(48)));
        minute();
        minute();
        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(2)));
        minute();
        minute();

        assertThat(mails(visit)).hasSize(2).allMatch(mail -> mail.subject().startsWith("Reminder"));
    }

    @Test
    void isOneReminderWhenSeveralAreDueAtOnce() {
        var visit = booked();

        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(1)));
        minute();
        minute();

        assertThat(mails(visit)).hasSize(1);
    }

    @Test
    void leavesTheReminderOutWhenItWasBookedLaterThanThat() {
        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(20)));
        var visit = booked();

        minute();

        assertThat(mails(visit)).isEmpty();
    }

    @Test
    void isAReminderWhenTheServiceOrThePatientWantsIt() {
        var weekly = clinic.service(new ServiceDraft(
                "s-" + UUID.randomUUID(),
                "Visit",
                30,
                0,
                0,
                null,
                true,
                false,
                List.of(),
                ReminderLeads.of(Duration.ofHours(50), Duration.ofHours(4))));
        var theServicesWay = clinic.book(BookAppointment.of(told(), clinic.doctor(), weekly, THURSDAY_10AM));
        var never = told();
        wish(never, ReminderLeads.of());
        var neverReminded = clinic.book(BookAppointment.of(never, clinic.doctor(), weekly, THURSDAY_10AM));
        var anHourBefore = told();
        wish(anHourBefore, ReminderLeads.of(Duration.ofHours(1)));
        var remindedLate = clinic.book(BookAppointment.of(anHourBefore, clinic.doctor(), weekly, THURSDAY_10AM));

        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(49)));
        minute();
        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(4)));
        minute();

        assertThat(mails(theServicesWay)).hasSize(2);
        assertThat(mails(neverReminded)).isEmpty();
        assertThat(mails(remindedLate)).isEmpty();

        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofMinutes(59)));
        minute();

        assertThat(mails(remindedLate)).hasSize(1);
        assertThat(mails(theServicesWay)).hasSize(2);
    }

    @Test
    void standsOnTheVisitWithWhatBecameOfIt() {
        var visit = booked();
        courier();
        courier();

        var messages = Hospital.as(DESK, () -> Hospital.use(VisitMessages.class).of(visit));

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.what()).isEqualTo("booked");
            assertThat(message.channel()).isEqualTo("mail");
            assertThat(message.state()).isEqualTo(OutboxState.SENT);
            assertThat(message.failure()).isNull();
        });
        assertThatThrownBy(() -> Hospital.as(
                        DESK, () -> Hospital.use(VisitMessages.class).of(new AppointmentId(UUID.randomUUID()))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("not-found");
        assertThatThrownBy(() -> Hospital.as(
                        Hospital.staff("appointment.read-own"),
                        () -> Hospital.use(VisitMessages.class).of(visit)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void isInThePortalToo() {
        var patient = told();
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        var visit = clinic.book(patient, clinic.doctor(), THURSDAY_10AM);

        courier();

        assertThat(notifications(Hospital.patient(account))).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo("visit.booked");
            assertThat(row.subject()).isEqualTo(visit.value());
            assertThat(row.moment()).isEqualTo(THURSDAY_10AM);
        });
    }

    @Test
    void isForTheDoctorThatSomebodyElseChangedADayThatIsNear() {
        var account = new AccountId(UUID.randomUUID());
        var doctor = clinic.doctor("General medicine", account);
        var near = clinic.book(told(), doctor, Clinic.TUESDAY_9AM);
        clinic.book(told(), doctor, THURSDAY_10AM);

        Hospital.clockAt(Clinic.TUESDAY_9AM.minus(Duration.ofMinutes(5)));
        Hospital.as(DESK, () -> Hospital.use(FrontDesk.class).arrive(near));

        assertThat(notifications(Hospital.staff(account)))
                .extracting(NotificationRow::kind, NotificationRow::subject)
                .containsExactly(tuple("schedule.arrived", near.value()), tuple("schedule.booked", near.value()));
    }

    private static List<NotificationRow> notifications(Actor whose) {
        return Hospital.as(whose, () -> Hospital.use(MyNotifications.class).list(new PageRequest(0, 25)))
                .rows();
    }

    private static void wish(PatientId patient, ReminderLeads leads) {
        wish(patient, leads, null);
    }

    private static void wish(PatientId patient, @Nullable ReminderLeads leads, @Nullable ZoneId zone) {
        Hospital.as(
                Hospital.staff("contact-preference.change"),
                () -> Hospital.use(ContactPreferences.class)
                        .change(
                                patient,
                                new ContactWishes(
                                        new MessageWays(true, false),
                                        new MessageWays(true, false),
                                        MessageWays.ALL,
                                        null,
                                        zone,
                                        LocalTime.of(21, 0),
                                        LocalTime.of(8, 0),
                                        leads,
                                        0)));
    }

    @Test
    void isAnsweredByLinkAndTheVisitIsConfirmedOnce() {
        var visit = booked();
        courier();
        var confirm = token(mails(visit).get(0).text(), 0);

        Hospital.as(Hospital.guest(), () -> Hospital.use(Replies.class).answer(confirm));
        Hospital.as(Hospital.guest(), () -> Hospital.use(Replies.class).answer(confirm));

        assertThat(Clinic.visit(visit).row().status()).isEqualTo(AppointmentStatus.CONFIRMED);
    }

    @Test
    void cannotBeAnsweredAfterTheVisitBegan() {
        var visit = booked();
        courier();
        var cancel = token(mails(visit).get(0).text(), 1);
        Hospital.clockAt(THURSDAY_10AM.plusSeconds(1));

        assertThatThrownBy(() -> Hospital.as(
                        Hospital.guest(), () -> Hospital.use(Replies.class).answer(cancel)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("reply.expired-link");
        assertThat(Clinic.visit(visit).row().status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void isLookedAtWithoutBeingAnswered() {
        var visit = booked();
        courier();
        var confirm = token(mails(visit).get(0).text(), 0);

        var link = Hospital.as(
                        Hospital.guest(), () -> Hospital.use(Replies.class).look(confirm))
                .orElseThrow();

        assertThat(link.occasion()).isEqualTo(new ReplyAction.Occasion(THURSDAY_10AM, NEW_YORK, NEW_YORK, true));
        assertThat(link.used()).isFalse();
        assertThat(Clinic.visit(visit).row().status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void showsThePatientsClockBehindTheLink() {
        var abroad = told();
        wish(abroad, null, ZoneId.of("Europe/Berlin"));
        var visit = clinic.book(abroad, clinic.doctor(), THURSDAY_10AM);
        courier();
        var mail = mails(visit).get(0);

        var link = Hospital.as(
                        Hospital.guest(), () -> Hospital.use(Replies.class).look(token(mail.text(), 0)))
                .orElseThrow();

        assertThat(mail.text().replace('\u202f', ' ')).contains("4:00 PM CET (10:00 AM EST)");
        assertThat(link.occasion())
                .isEqualTo(new ReplyAction.Occasion(THURSDAY_10AM, NEW_YORK, ZoneId.of("Europe/Berlin"), true));
        assertThat(link.occasion()).matches(ReplyAction.Occasion::isElsewhere);
    }

    @Test
    void isCancelledByLinkOnlyWhileThePatientMayCancelWithoutCalling() {
        var visit = booked();
        courier();
        var cancel = token(mails(visit).get(0).text(), 1);
        Hospital.clockAt(THURSDAY_10AM.minus(Duration.ofHours(23)));

        assertThatThrownBy(() -> Hospital.as(
                        Hospital.guest(), () -> Hospital.use(Replies.class).answer(cancel)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("appointment.too-late-to-change");
        assertThat(Clinic.visit(visit).row().status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    private AppointmentId booked() {
        return clinic.book(told(), clinic.doctor(), THURSDAY_10AM);
    }

    private static PatientId told() {
        return Hospital.as(
                DESK,
                () -> Hospital.use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Told", "Tara")
                                        .born(1980, 1, 1)
                                        .telecom(ContactPoint.email("tara@example.org"))
                                        .done(),
                                Sex.FEMALE))
                        .id());
    }

    private static void courier() {
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private static void minute() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private static List<MailMessage> mails(AppointmentId visit) {
        return Hospital.asSystem(() -> entities()
                        .createQuery(
                                "select m.body from OutboxEntry m where m.channel = 'mail' and m.subject = :visit"
                                        + " order by m.createdAt, m.id",
                                String.class)
                        .setParameter("visit", visit.value())
                        .getResultList())
                .stream()
                .map(body -> JsonbBuilder.create().fromJson(body, MailMessage.class))
                .toList();
    }

    private static String token(String text, int which) {
        return text.split("/answer\\?link=", -1)[which + 1].split("\\s", -1)[0];
    }

    private static EntityManager entities() {
        return Hospital.use(EntityManager.class);
    }
}
