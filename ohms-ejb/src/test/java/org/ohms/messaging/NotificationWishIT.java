package org.ohms.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.identity.People;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.messaging.notification.MyNotificationWishes;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.NotificationTopic;
import org.ohms.messaging.notification.NotificationWish;
import org.ohms.messaging.notification.Notifications;
import org.ohms.messaging.phone.MyPhone;
import org.ohms.messaging.reply.Replies;
import org.ohms.messaging.reply.ReplyLinks;
import org.ohms.messaging.reply.StopNoteMails;
import org.ohms.messaging.sms.SmsMessage;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("By which ways somebody is told what")
class NotificationWishIT {
    private final String email = People.someEmail();
    private final AccountId account = People.active(email, "nurse");

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
    }

    @AfterEach
    void back() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private void wants(boolean page, boolean mail) {
        as(
                staff(account),
                () -> use(MyNotificationWishes.class)
                        .change(List.of(new NotificationWish(NotificationTopic.TASKS, page, mail, false, false))));
    }

    private void told(String kind) {
        var subject = UUID.randomUUID();
        Hospital.asSystem(() -> {
            use(Notifications.class).tell(account, new NewNotification(kind, null, subject, null, kind + subject));
            return null;
        });
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private long inThePage() {
        return Hospital.count(
                "select count(*) from ohms.notification where account_id = '" + account + "' and kind like 'task.%'");
    }

    private long mails() {
        return Entrance.mailsTo(email).stream()
                .filter(mail -> mail.subject().startsWith("Something new for you"))
                .count();
    }

    @Test
    @DisplayName("is in the page until they say otherwise; a mail says that there is something, and not what")
    void ways() {
        told("task.given");
        assertThat(inThePage()).isOne();
        assertThat(mails()).isZero();

        wants(true, true);
        told("task.given");
        assertThat(inThePage()).isEqualTo(2);
        assertThat(mails()).isOne();

        wants(false, true);
        told("task.given");
        assertThat(inThePage()).isEqualTo(2);
        assertThat(mails()).isEqualTo(2);
        assertThat(Entrance.wordsTo(email)).contains("/notifications").doesNotContain("task");
    }

    @Test
    @DisplayName(
            "is ended by one click of a patient's mail program, for all such mails, and stands in the page from then on")
    void oneClick() {
        var patient = registered();
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, patient));
        wants(false, true);
        var link = Hospital.asSystem(() -> use(ReplyLinks.class)
                        .unsubscribing(
                                StopNoteMails.PURPOSE,
                                patient,
                                account.value(),
                                Hospital.clock().instant()))
                .replaceAll(".*link=", "");

        as(Hospital.guest(), () -> use(Replies.class).unsubscribe(link));
        told("task.given");

        assertThat(mails()).isZero();
        assertThat(inThePage()).isOne();
    }

    private static PatientId registered() {
        return registered(null);
    }

    private static PatientId registered(@Nullable String mobile) {
        var wanda = Demographics.named("Wish", "Wanda").born(1980, 1, 1).languages(List.of("es"));
        if (mobile != null) {
            wanda.telecom(ContactPoint.mobile(mobile));
        }
        return as(
                staff("patient.register"),
                () -> use(PatientRegistration.class)
                        .register(new RegisterPatient(wanda.done(), Sex.FEMALE))
                        .id());
    }

    private static String someMobile() {
        return "+1617555" + "%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
    }

    private static List<String> textsTo(String mobile) {
        List<String> bodies = Hospital.asSystem(() -> use(EntityManager.class)
                .createQuery(
                        "select m.body from OutboxEntry m where m.channel = 'sms' order by m.createdAt, m.id",
                        String.class)
                .getResultList());
        return bodies.stream()
                .map(body -> JsonbBuilder.create().fromJson(body, SmsMessage.class))
                .filter(sms -> sms.to().equals(mobile))
                .map(SmsMessage::text)
                .toList();
    }

    private void patientWants(AccountId owner, boolean sms) {
        as(
                Hospital.patient(owner),
                () -> use(MyNotificationWishes.class)
                        .change(List.of(new NotificationWish(NotificationTopic.CHART, true, false, sms, false))));
    }

    private void patientTold(PatientId patient, String kind) {
        var subject = UUID.randomUUID();
        Hospital.asSystem(() -> {
            use(Notifications.class)
                    .tellPatient(patient, new NewNotification(kind, patient, subject, null, kind + subject));
            return null;
        });
    }

    private static void minutesPass(long minutes) {
        Hospital.clock().pass(Duration.ofMinutes(minutes));
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    @Test
    @DisplayName(
            "is a patient's to say for text messages too: to the mobile number of the record, in their language, and not what")
    void patientsByText() {
        Hospital.clockAt(TestClock.MONDAY_8AM.plus(Duration.ofHours(2)));
        var mobile = someMobile();
        var patient = registered(mobile);
        var owner = Entrance.arrived(Entrance.someEmail(), "Wish", "Wanda");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(owner, patient));
        assertThat(as(Hospital.patient(owner), () -> use(MyPhone.class).isReached()))
                .isTrue();

        patientTold(patient, "result.released");
        minutesPass(6);
        assertThat(textsTo(mobile)).isEmpty();

        patientWants(owner, true);
        patientTold(patient, "result.released");
        patientTold(patient, "document.shared");
        minutesPass(6);
        minutesPass(6);

        var hospital =
                Hospital.asSystem(() -> use(KnownHospital.class).settings().name());
        assertThat(textsTo(mobile))
                .containsExactly(hospital
                        + ": hay algo nuevo para usted en el portal del paciente. Inicie sesión para leerlo o para elegir qué"
                        + " se le comunica.");
        patientWants(owner, false);
        patientTold(patient, "result.released");
        minutesPass(6);
        assertThat(textsTo(mobile)).hasSize(1);
    }

    @Test
    @DisplayName("is told a patient by text once for a whole night, when the quiet hours are over")
    void notInTheNight() {
        var mobile = someMobile();
        var patient = registered(mobile);
        var owner = Entrance.arrived(Entrance.someEmail(), "Wish", "Wanda");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(owner, patient));
        patientWants(owner, true);
        var zone = Hospital.asSystem(() -> use(KnownHospital.class).settings().zone());
        var night = Instant.now().atZone(zone).toLocalDate().plusDays(1).atTime(23, 1);
        Hospital.clockAt(night.atZone(zone).toInstant());

        patientTold(patient, "result.released");
        minutesPass(60);
        patientTold(patient, "document.shared");
        minutesPass(60);

        assertThat(textsTo(mobile)).hasSize(1);
        assertThat(Hospital.count(
                        "select count(*) from ohms.outbox where channel = 'sms' and state = 'waiting' and patient_id = '"
                                + patient + "' and not_before = timestamptz '"
                                + night.toLocalDate()
                                        .plusDays(1)
                                        .atTime(8, 0)
                                        .atZone(zone)
                                        .toInstant() + "'"))
                .isOne();
    }

    @Test
    @DisplayName(
            "is one text message also where the hospital writes one of its own about it, and none without a number")
    void onceByText() {
        Hospital.clockAt(TestClock.MONDAY_8AM.plus(Duration.ofHours(2)));
        var mobile = someMobile();
        var patient = registered(mobile);
        var owner = Entrance.arrived(Entrance.someEmail(), "Wish", "Wanda");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(owner, patient));
        patientWants(owner, true);
        var now = Hospital.clock().instant();

        Hospital.asSystem(() -> use(PatientNotices.class)
                .tell(
                        patient,
                        new Notice(
                                "article.suggested",
                                Map.of(),
                                false,
                                UUID.randomUUID(),
                                "article:" + UUID.randomUUID(),
                                now,
                                now.plus(Duration.ofDays(1)),
                                null,
                                List.of())));
        minutesPass(6);

        assertThat(textsTo(mobile)).hasSize(1);
        var other = Entrance.arrived(Entrance.someEmail(), "Wish", "Wanda");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(other, registered()));
        assertThat(as(Hospital.patient(other), () -> use(MyPhone.class).isReached()))
                .isFalse();
        assertThat(catchThrowableOfType(DomainException.class, () -> patientWants(other, true))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactly("phone");
    }

    @Test
    @DisplayName("is never nowhere, and what cannot wait is told in the page whatever they say")
    void never() {
        var refused = catchThrowableOfType(DomainException.class, () -> wants(false, false));
        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);

        wants(false, true);
        told("task.unheard");

        assertThat(inThePage()).isOne();
        assertThat(NotificationTopic.of("records.critical")).isEmpty();
        assertThat(NotificationTopic.of("access.break-glass")).isEmpty();
        assertThat(NotificationTopic.of("message.urgent")).isEmpty();
    }

    @Test
    @DisplayName("is everybody's own to say, and nobody's without a sign-in")
    void own() {
        wants(false, true);

        assertThat(as(
                        staff(People.active(People.someEmail(), "nurse")),
                        () -> use(MyNotificationWishes.class).mine()))
                .allMatch(NotificationWish::page);
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        Hospital.guest(),
                                        () -> use(MyNotificationWishes.class).mine()))
                        .kind())
                .isEqualTo(DomainException.Kind.FORBIDDEN);
    }
}
