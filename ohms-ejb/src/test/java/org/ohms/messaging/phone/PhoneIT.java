package org.ohms.messaging.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.messaging.notification.MyNotificationWishes;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.NotificationTopic;
import org.ohms.messaging.notification.NotificationWish;
import org.ohms.messaging.notification.Notifications;
import org.ohms.messaging.sms.SmsMessage;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.AtOnce;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("The phone of somebody on staff")
class PhoneIT {
    private final AccountId account = People.active(People.someEmail(), "nurse");
    private final Actor nurse = staff(account);
    private final String number = someNumber();

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
    }

    @AfterEach
    void back() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static String someNumber() {
        return "+1617555" + "%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
    }

    private static List<String> textsTo(String number) {
        List<String> bodies = Hospital.asSystem(() -> use(EntityManager.class)
                .createQuery(
                        "select m.body from OutboxEntry m where m.channel = 'sms' order by m.createdAt, m.id",
                        String.class)
                .getResultList());
        return bodies.stream()
                .map(body -> JsonbBuilder.create().fromJson(body, SmsMessage.class))
                .filter(sms -> sms.to().equals(number))
                .map(SmsMessage::text)
                .toList();
    }

    private static String lastCode(String number) {
        var texts = textsTo(number);
        return texts.get(texts.size() - 1).replaceAll(".* ([0-9]{6})\\..*", "$1");
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private void propose(String typed) {
        as(nurse, () -> use(MyPhone.class).propose(typed));
    }

    private void confirm(String code) {
        as(nurse, () -> use(MyPhone.class).confirm(code));
    }

    private boolean isVerified() {
        return as(nurse, () -> use(MyPhone.class).mine()).orElseThrow().verified();
    }

    private void proven() {
        propose(number);
        confirm(lastCode(number));
    }

    private void wants(boolean sms) {
        as(
                nurse,
                () -> use(MyNotificationWishes.class)
                        .change(List.of(new NotificationWish(NotificationTopic.TASKS, true, false, sms, false))));
    }

    private void told() {
        var subject = UUID.randomUUID();
        Hospital.asSystem(() -> {
            use(Notifications.class)
                    .tell(account, new NewNotification("task.given", null, subject, null, "task.given" + subject));
            return null;
        });
        seconds();
        seconds();
    }

    private static void seconds() {
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run)
                .refusals()
                .get(0)
                .code();
    }

    @Test
    @DisplayName(
            "is told that there is something and not what, once for all of a few minutes, when it is proven and wanted")
    void isTold() {
        told();
        assertThat(catchThrowableOfType(DomainException.class, () -> wants(true))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactly("phone");
        proven();
        wants(true);
        var before = textsTo(number).size();

        told();
        told();
        assertThat(textsTo(number)).hasSize(before);
        Hospital.clock().pass(Duration.ofMinutes(5));
        seconds();
        seconds();

        var hospital =
                Hospital.asSystem(() -> use(KnownHospital.class).settings().name());
        assertThat(textsTo(number).subList(before, textsTo(number).size()))
                .containsExactly(hospital + ": there is something new for you. Sign in to read it.");
        told();
        Hospital.clock().pass(Duration.ofMinutes(5));
        seconds();
        seconds();
        assertThat(textsTo(number)).hasSize(before + 2);
    }

    @Test
    @DisplayName("is proven by the code that was sent to it, in any writing of the number")
    void isProven() {
        propose(number.substring(2).replaceFirst("(...)(...)(....)", "($1) $2-$3"));
        assertThat(isVerified()).isFalse();
        assertThat(textsTo(number)).singleElement().asString().contains("10 minutes");

        confirm(" " + lastCode(number).replaceFirst("...", "$0 "));

        assertThat(isVerified()).isTrue();
        assertThat(as(nurse, () -> use(MyPhone.class).mine()).orElseThrow().ending())
                .isEqualTo(number.substring(number.length() - 4));
        assertThat(code(() -> confirm(lastCode(number)))).isEqualTo("phone.wrong-code");
        assertThat(isVerified()).isTrue();
    }

    @Test
    @DisplayName("is not proven by a wrong code, the sixth try, or ten minutes later")
    void isNotProven() {
        propose(number);
        var right = lastCode(number);
        for (var i = 0; i < 5; i++) {
            assertThat(code(() -> confirm(wrong(right)))).isEqualTo("phone.wrong-code");
        }
        assertThat(code(() -> confirm(right))).isEqualTo("phone.wrong-code");
        propose(number);
        Hospital.clock().pass(Duration.ofMinutes(10));
        assertThat(code(() -> confirm(lastCode(number)))).isEqualTo("phone.wrong-code");
        assertThat(isVerified()).isFalse();
        assertThat(code(() -> confirm(""))).isEqualTo("phone.wrong-code");
    }

    @Test
    @DisplayName(
            "is sent three codes an hour at most, also when it was taken away meanwhile, and when many ask at once")
    void threeCodes() throws Exception {
        propose(number);
        as(nurse, () -> use(MyPhone.class).remove());

        var said = AtOnce.results(4, () -> {
            try {
                propose(number);
                return "sent";
            } catch (DomainException refused) {
                return refused.refusals().get(0).code();
            }
        });

        assertThat(Collections.frequency(said, "sent")).isEqualTo(2);
        assertThat(Collections.frequency(said, "phone.too-many-codes")).isEqualTo(2);
        assertThat(textsTo(number)).hasSize(3);
        Hospital.clock().pass(Duration.ofHours(1));
        propose(number);
        assertThat(textsTo(number)).hasSize(4);
    }

    @Test
    @DisplayName("taken away, or another one not proven yet, is told nothing")
    void takenAway() {
        proven();
        wants(true);
        var other = someNumber();
        propose(other);
        told();
        Hospital.clock().pass(Duration.ofMinutes(5));
        seconds();
        assertThat(textsTo(other)).hasSize(1);

        as(nurse, () -> use(MyPhone.class).remove());

        assertThat(as(nurse, () -> use(MyPhone.class).mine())).isEmpty();
        assertThat(as(nurse, () -> use(MyNotificationWishes.class).mine())).noneMatch(NotificationWish::sms);
        assertThat(textsTo(number)).hasSize(1);
    }

    @Test
    @DisplayName("is a number, of somebody on staff, and nobody else's to see")
    void itsOwn() throws SQLException {
        for (var typed : List.of("", "12", "a@b.example", "9".repeat(50))) {
            assertThat(code(() -> propose(typed))).as(typed).isEqualTo("phone.not-a-number");
        }
        var patient = Hospital.patient(new AccountId(UUID.randomUUID()));
        for (var attempt : List.<Runnable>of(
                () -> as(patient, () -> use(MyPhone.class).propose(number)),
                () -> as(patient, () -> use(MyPhone.class).confirm("123456")),
                () -> as(patient, () -> use(MyPhone.class).remove()),
                () -> as(Hospital.guest(), () -> use(MyPhone.class).propose(number)),
                () -> as(Hospital.guest(), () -> use(MyPhone.class).mine()))) {
            assertThat(catchThrowableOfType(DomainException.class, attempt::run).kind())
                    .isEqualTo(DomainException.Kind.FORBIDDEN);
        }
        assertThat(as(patient, () -> use(MyPhone.class).isOffered())).isFalse();
        proven();
        var count = "select count(*) from ohms.account_phone where account_id = '" + account + "'";
        try (var sight = Sight.of(nurse)) {
            assertThat(sight.count(count)).isOne();
        }
        try (var sight =
                Sight.of(staff(People.active(People.someEmail(), "admin"), "account.read", "account.change"))) {
            assertThat(sight.count(count)).isZero();
        }
    }

    @Test
    @DisplayName("is forgotten within a day when its owner cannot sign in any more, or took it away")
    void isForgotten() {
        proven();
        var other = People.active(People.someEmail(), "nurse");
        as(staff(other), () -> use(MyPhone.class).propose(someNumber()));
        as(staff(other), () -> use(MyPhone.class).remove());

        as(People.administrator(), () -> use(AccountAdministration.class).disable(account));
        Hospital.clock().pass(Duration.ofHours(1));
        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), LocalDate.of(2026, 11, 24)));

        assertThat(Hospital.count("select count(*) from ohms.account_phone where account_id in ('" + account + "', '"
                        + other + "')"))
                .isZero();
    }
}
