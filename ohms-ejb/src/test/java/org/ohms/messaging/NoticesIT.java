package org.ohms.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.messaging.catcher.MessageCatcher;
import org.ohms.messaging.mail.MailMessage;
import org.ohms.messaging.notice.CalendarEntry;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.messaging.preference.ContactPreferences;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.messaging.reply.Replies;
import org.ohms.messaging.reply.StopReminders;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;

@DisplayName("A notice to a patient")
class NoticesIT {
    private static final Instant VISIT = Instant.parse("2026-11-26T15:30:00Z");

    private final UUID appointment = UUID.randomUUID();

    @BeforeEach
    void aQuietHouse() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        Hospital.asSystem(() -> {
            entities().createNativeQuery("delete from outbox").executeUpdate();
            return null;
        });
    }

    @Test
    void goesOutByMailAndTextInThePatientsLanguageAndWithoutClinicalDetail() {
        var maria = patient("es", "maria@example.org", "+16175550101");

        tell(maria, booked());

        var mail = mails().get(0);
        assertThat(mail.subject()).isEqualTo("Su cita en Harbour General Hospital");
        assertThat(mail.text()).contains("26 nov").contains("10:30");
        assertThat(mail.calendar())
                .contains("METHOD:REQUEST")
                .contains("SEQUENCE:0")
                .contains("DTSTART:20261126T153000Z");
        assertThat(bodies("sms"))
                .singleElement()
                .asString()
                .contains("su cita es el")
                .contains("+16175550101");
    }

    @Test
    void isToldOnceAlthoughItIsAskedForTwice() {
        var anna = patient("en", "anna@example.org", null);

        tell(anna, booked());
        tell(anna, booked());

        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).text())
                .contains("Thu 26 Nov")
                .contains("10:30")
                .contains("EST");
    }

    @Test
    void isNotSentWhereThePatientDoesNotWantIt() {
        var anna = patient("en", "anna@example.org", "+16175550102");
        wish(anna, wanting(new MessageWays(true, false), MessageWays.NONE, null));

        tell(anna, booked());
        tell(anna, reminder(VISIT.minus(Duration.ofHours(48))));

        assertThat(bodies("sms")).isEmpty();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void comesByTheWayWantedForItsKind() {
        var anna = patient("en", "anna@example.org", "+16175550104");
        wish(anna, wanting(new MessageWays(true, false), new MessageWays(false, true), null));

        tell(anna, booked());
        tell(anna, reminder(VISIT.minus(Duration.ofHours(48))));

        assertThat(mails()).singleElement().extracting(MailMessage::calendar).isNotNull();
        assertThat(bodies("sms")).singleElement().asString().contains("+16175550104");
    }

    @Test
    void comesByNoOtherWaysThanWereChosenForWhatItIsAbout() {
        var anna = patient("en", "anna@example.org", "+16175550106");
        wish(anna, wanting(MessageWays.ALL, new MessageWays(true, false), null));

        tell(anna, reminder(VISIT.minus(Duration.ofHours(48))).by(new MessageWays(false, true)));

        assertThat(mails()).isEmpty();
        assertThat(bodies("sms")).isEmpty();

        tell(anna, reminder(VISIT.minus(Duration.ofHours(48))).by(new MessageWays(true, true)));

        assertThat(mails()).hasSize(1);
        assertThat(bodies("sms")).isEmpty();
    }

    @Test
    void isWrittenInTheLanguageAskedForWhateverTheRecordSays() {
        var anna = patient("en", null, "+16175550105");
        wish(anna, wanting(MessageWays.ALL, MessageWays.ALL, "es"));

        tell(anna, booked());

        assertThat(bodies("sms")).singleElement().asString().contains("su cita es el");
    }

    @Test
    void isAskedForInALanguageWeWrite() {
        var anna = patient("en", "anna@example.org", null);

        assertThatThrownBy(() -> wish(anna, wanting(MessageWays.ALL, MessageWays.ALL, "xx")))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("language"));
    }

    @Test
    @DisplayName(
            "tells times on the patient's clock and the clinic's beside it, on both sides of the change to summer time")
    void isToldOnThePatientsClock() {
        var anna = patient("en", "anna@example.org", null);
        wish(anna, readingTimesOf("Europe/Berlin"));
        var winter = Instant.parse("2027-03-12T15:30:00Z");
        var summerInNewYork = Instant.parse("2027-03-16T14:30:00Z");
        var summerInBoth = Instant.parse("2027-03-30T14:30:00Z");

        tell(anna, moved(winter, summerInNewYork));
        tell(anna, moved(summerInNewYork, summerInBoth));

        assertThat(mails())
                .anySatisfy(first -> {
                    assertThat(plain(first.text()))
                            .contains("Tue 16 Mar, 3:30 PM CET (10:30 AM EDT)")
                            .contains("Fri 12 Mar, 4:30 PM CET (10:30 AM EST)");
                    assertThat(first.calendar()).contains("DTSTART:20270316T143000Z");
                })
                .anySatisfy(second -> {
                    assertThat(plain(second.text())).contains("Tue 30 Mar, 4:30 PM CEST (10:30 AM EDT)");
                    assertThat(second.calendar()).contains("DTSTART:20270330T143000Z");
                });
    }

    @Test
    void namesTheDayAtTheClinicWhereItIsAnotherOne() {
        var anna = patient("en", "anna@example.org", null);
        wish(anna, readingTimesOf("Asia/Tokyo"));

        tell(anna, booked());

        assertThat(plain(mails().get(0).text())).contains("Fri 27 Nov, 12:30 AM JST (Thu 26 Nov, 10:30 AM EST)");
    }

    @Test
    void isToldOnTheClockOfThePlaceToWhomSaidNothing() {
        var anna = patient("en", "anna@example.org", null);

        tell(anna, booked().onClockOf(ZoneId.of("America/Chicago")));

        assertThat(plain(mails().get(0).text())).contains("Thu 26 Nov, 9:30 AM CST\n");
    }

    @Test
    @DisplayName("keeps quiet hours on the patient's clock, also in the night it is put back")
    void keepsQuietHoursOnThePatientsClock() {
        var anna = patient("en", null, "+16175550106");
        wish(anna, readingTimesOf("Europe/Berlin"));
        var halfPastOneInBerlin = Instant.parse("2026-10-24T23:30:00Z");

        tell(anna, reminder(halfPastOneInBerlin));

        assertThat(Hospital.count("select extract(epoch from not_before) from outbox where channel = 'sms'"))
                .isEqualTo(Instant.parse("2026-10-25T07:00:00Z").getEpochSecond());
    }

    @Test
    void isAskedForOnTheClockOfAPlace() {
        var anna = patient("en", "anna@example.org", null);

        for (var nowhere : List.of("+02:00", "UTC", "Etc/GMT+5")) {
            assertThatThrownBy(() -> wish(anna, readingTimesOf(nowhere)))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refused -> assertThat(refused.refusals())
                                    .extracting(Refusal::field)
                                    .containsExactly("zone"));
        }
        wish(anna, readingTimesOf("Asia/Kolkata"));
        assertThat(wishes(anna).zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
    }

    @Test
    void waitsAsATextUntilQuietHoursAreOver() {
        var anna = patient("en", null, "+16175550103");
        var twoAtNight = Instant.parse("2026-11-26T07:00:00Z");

        tell(anna, reminder(twoAtNight));

        assertThat(Hospital.count("select extract(epoch from not_before) from outbox where channel = 'sms'"))
                .isEqualTo(Instant.parse("2026-11-26T13:00:00Z").getEpochSecond());
    }

    @Test
    void isAnsweredByItsLinkOnceAndASecondTimeIsHarmless() {
        var anna = patient("en", "anna@example.org", null);
        tell(anna, reminder(TestClock.MONDAY_8AM));
        var token = token(mails().get(0).text());
        var replies = Hospital.use(Replies.class);

        assertThat(Hospital.as(Hospital.guest(), () -> replies.look(token)))
                .contains(new Replies.Link(StopReminders.PURPOSE, false, false, null));
        Hospital.as(Hospital.guest(), () -> replies.answer(token));
        var again = Hospital.as(Hospital.guest(), () -> replies.answer(token));

        assertThat(again.used()).isTrue();
        assertThat(wishes(anna).reminders().isNone()).isTrue();
        assertThat(Hospital.as(Hospital.guest(), () -> replies.look("AAAA"))).isEmpty();
    }

    @Test
    void endsAsAMailByOneClickAndTextsGoOn() {
        var anna = patient("en", "anna@example.org", "+16175550107");
        tell(anna, reminder(TestClock.MONDAY_8AM));
        var link = unsubscribing(mails().get(0));
        var replies = Hospital.use(Replies.class);

        Hospital.as(Hospital.guest(), () -> replies.unsubscribe(link));
        Hospital.as(Hospital.guest(), () -> replies.unsubscribe(link));

        assertThat(wishes(anna).reminders()).isEqualTo(new MessageWays(false, true));
        assertThat(wishes(anna).visits()).isEqualTo(MessageWays.ALL);
    }

    @Test
    void thatThereIsSomethingToReadIsNotMailedAnyMoreAfterOneClick() {
        var anna = patient("en", "anna@example.org", null);
        tell(anna, toRead("message.new"));
        var link = unsubscribing(mails().get(0));

        Hospital.as(Hospital.guest(), () -> Hospital.use(Replies.class).unsubscribe(link));
        tell(anna, toRead("announcement.new"));

        assertThat(mails()).hasSize(1);
        assertThat(wishes(anna).messages()).isEqualTo(new MessageWays(false, true));
        assertThat(wishes(anna).reminders()).isEqualTo(MessageWays.ALL);
    }

    @Test
    void onceWantedAgainIsNotEndedByAMailProgramThatAsksTwice() {
        var anna = patient("en", "anna@example.org", null);
        tell(anna, toRead("message.new"));
        var link = unsubscribing(mails().get(0));
        Hospital.as(Hospital.guest(), () -> Hospital.use(Replies.class).unsubscribe(link));
        var told = wishes(anna);
        wish(
                anna,
                new ContactWishes(
                        told.visits(),
                        told.reminders(),
                        MessageWays.ALL,
                        null,
                        null,
                        told.quietFrom(),
                        told.quietUntil(),
                        null,
                        told.version()));

        Hospital.as(Hospital.guest(), () -> Hospital.use(Replies.class).unsubscribe(link));

        assertThat(wishes(anna).messages()).isEqualTo(MessageWays.ALL);
    }

    @Test
    void ofAVisitCannotBeEndedByOneClick() {
        var anna = patient("en", "anna@example.org", null);

        tell(anna, booked());

        assertThat(mails().get(0).unsubscribe()).isNull();
    }

    @Test
    void doesNothingElseByOneClickWhateverLinkAMailProgramBrings() {
        var anna = patient("en", "anna@example.org", null);
        tell(anna, reminder(TestClock.MONDAY_8AM));
        var link = token(mails().get(0).text());

        assertThatThrownBy(() -> Hospital.as(
                        Hospital.guest(), () -> Hospital.use(Replies.class).unsubscribe(link)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
        assertThat(wishes(anna).reminders()).isEqualTo(MessageWays.ALL);
    }

    @Test
    void canBeEndedTwoMonthsAndNoLonger() {
        var anna = patient("en", "anna@example.org", null);
        tell(anna, toRead("message.new"));
        var link = unsubscribing(mails().get(0));
        Hospital.clockAt(TestClock.MONDAY_8AM.plus(Duration.ofDays(61)));

        assertThatThrownBy(() -> Hospital.as(
                        Hospital.guest(), () -> Hospital.use(Replies.class).unsubscribe(link)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.REFUSED));
    }

    @Test
    void isCaughtInADemonstrationAndReadByAdministratorsOnly() throws SQLException {
        // the list shows the newest, and other tests stand at later moments
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from ohms.caught_message");
        }
        var anna = patient("en", "anna@example.org", null);
        tell(anna, booked());

        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));

        var caught = Hospital.as(
                Hospital.staff("outbox.read-caught"),
                () -> Hospital.use(MessageCatcher.class).newest());
        assertThat(caught).extracting(MessageCatcher.Caught::to).contains("anna@example.org");
        assertThat(Hospital.count("select count(*) from outbox where state = 'sent'"))
                .isEqualTo(1);
    }

    private Notice booked() {
        return new Notice(
                "visit.booked",
                Map.of("when", VISIT),
                false,
                appointment,
                "visit:" + appointment + ":booked",
                Hospital.clock().instant(),
                VISIT,
                new CalendarEntry(appointment + "@ohms", 0, false, VISIT, VISIT.plusSeconds(1800)),
                List.of());
    }

    private Notice moved(Instant before, Instant when) {
        return new Notice(
                "visit.moved",
                Map.of("when", when, "before", before),
                false,
                appointment,
                "visit:" + appointment + ":moved:" + when,
                Hospital.clock().instant(),
                when,
                new CalendarEntry(appointment + "@ohms", 1, false, when, when.plusSeconds(1800)),
                List.of());
    }

    private Notice reminder(Instant at) {
        return new Notice(
                "visit.reminder",
                Map.of("when", VISIT),
                true,
                appointment,
                "visit:" + appointment + ":48h",
                at,
                VISIT,
                null,
                List.of());
    }

    private Notice toRead(String template) {
        var now = Hospital.clock().instant();
        return new Notice(
                template,
                Map.of(),
                false,
                appointment,
                template + ":" + appointment,
                now,
                now.plus(Duration.ofDays(1)),
                null,
                List.of());
    }

    /** What stands in the head of the mail. */
    private static String unsubscribing(MailMessage mail) {
        assertThat(mail.unsubscribe()).matches("https://.*/unsubscribe\\?link=[A-Za-z0-9_-]{43}");
        return String.valueOf(mail.unsubscribe()).replaceAll(".*link=", "");
    }

    private static void tell(PatientId patient, Notice notice) {
        Hospital.asSystem(() -> {
            Hospital.use(PatientNotices.class).tell(patient, notice);
            return null;
        });
    }

    private static PatientId patient(
            String language,
            @org.jspecify.annotations.Nullable String mail,
            @org.jspecify.annotations.Nullable String mobile) {
        var person = Demographics.named("Notice", "Nora").born(1980, 1, 1).languages(List.of(language));
        if (mail != null) {
            person.telecom(ContactPoint.email(mail));
        }
        if (mobile != null) {
            person.telecom(ContactPoint.mobile(mobile));
        }
        return Hospital.as(
                Hospital.staff("patient.register"),
                () -> Hospital.use(PatientRegistration.class)
                        .register(new RegisterPatient(person.done(), Sex.FEMALE))
                        .id());
    }

    private static ContactWishes wanting(MessageWays visits, MessageWays reminders, @Nullable String language) {
        return new ContactWishes(
                visits, reminders, MessageWays.ALL, language, null, LocalTime.of(21, 0), LocalTime.of(8, 0), null, 0);
    }

    private static ContactWishes readingTimesOf(String zone) {
        return new ContactWishes(
                MessageWays.ALL,
                MessageWays.ALL,
                MessageWays.ALL,
                null,
                ZoneId.of(zone),
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                null,
                0);
    }

    /** Newer Javas put a narrow space before AM and PM. */
    private static String plain(String text) {
        return text.replace('\u202f', ' ');
    }

    private static void wish(PatientId patient, ContactWishes wishes) {
        Hospital.as(
                Hospital.staff("contact-preference.change"),
                () -> Hospital.use(ContactPreferences.class).change(patient, wishes));
    }

    private static ContactWishes wishes(PatientId patient) {
        return Hospital.as(
                Hospital.staff("contact-preference.change"),
                () -> Hospital.use(ContactPreferences.class).of(patient));
    }

    private static List<MailMessage> mails() {
        return bodies("mail").stream()
                .map(body -> JsonbBuilder.create().fromJson(body, MailMessage.class))
                .toList();
    }

    private static List<String> bodies(String channel) {
        return Hospital.asSystem(() -> entities()
                .createQuery("select m.body from OutboxEntry m where m.channel = :channel", String.class)
                .setParameter("channel", channel)
                .getResultList());
    }

    private static String token(String text) {
        return text.substring(text.indexOf("/answer?link=") + "/answer?link=".length())
                .strip();
    }

    private static EntityManager entities() {
        return Hospital.use(EntityManager.class);
    }
}
