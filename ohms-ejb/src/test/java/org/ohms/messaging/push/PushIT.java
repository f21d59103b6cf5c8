package org.ohms.messaging.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.weld.proxy.WeldClientProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.messaging.notification.MyNotificationWishes;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.NotificationTopic;
import org.ohms.messaging.notification.NotificationWish;
import org.ohms.messaging.notification.Notifications;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestTarget;

@DisplayName("What a browser shows although no page is open")
class PushIT {
    private final AccountId account = People.active(People.someEmail(), "nurse");
    private final Browser browser = new Browser();
    private final TestTarget services = use(TestTarget.class);
    private final PushSettings settings = (PushSettings)
            ((WeldClientProxy) use(PushSettings.class)).getMetadata().getContextualInstance();

    @BeforeEach
    void on() {
        Hospital.clockAt(Instant.now());
        services.reset();
        settings.way = Optional.of("web");
        settings.contact = Optional.of("mailto:it@hospital.example");
    }

    @AfterEach
    void off() {
        services.reset();
        settings.way = Optional.empty();
        settings.contact = Optional.empty();
    }

    private static PatientId patient(String given) {
        return as(
                staff("patient.register"),
                () -> use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Push", given)
                                        .born(1980, 1, 1)
                                        .done(),
                                Sex.FEMALE))
                        .id());
    }

    private void subscribed(AccountId who, Browser which) {
        as(staff(who), () -> use(MyPushDevices.class).add(which.subscription()));
    }

    private List<PushDeviceRow> devices(AccountId who) {
        return as(staff(who), () -> use(MyPushDevices.class).mine());
    }

    private void wants(boolean push) {
        as(
                staff(account),
                () -> use(MyNotificationWishes.class)
                        .change(List.of(new NotificationWish(NotificationTopic.TASKS, true, false, false, push))));
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

    private List<TestTarget.Call> calls(Browser which) {
        return services.calls().stream()
                .filter(call -> call.url().equals(which.endpoint()))
                .toList();
    }

    private long waiting(String state) {
        return devices(account).stream()
                .mapToLong(device -> Hospital.count("select count(*) from ohms.outbox where channel = 'push'"
                        + " and subject = '" + device.id() + "' and state = '" + state + "'"))
                .sum();
    }

    @Test
    @DisplayName("says that there is something new and not what, sealed for this browser and signed by the hospital")
    void words() throws GeneralSecurityException {
        subscribed(account, browser);
        wants(true);

        told();

        var call = calls(browser).get(0);
        var shown = browser.read(Base64.getDecoder().decode(call.body()));
        try (var reader = Json.createReader(new StringReader(shown))) {
            var words = reader.readObject();
            assertThat(words.getString("title"))
                    .isEqualTo("Something new for you at "
                            + Hospital.asSystem(
                                    () -> use(KnownHospital.class).settings().name()));
            assertThat(words.getString("body")).isEqualTo("Sign in to read it.");
            assertThat(words.getString("address")).isEqualTo("/notifications");
            assertThat(words).hasSize(3);
        }
        assertThat(call.headers())
                .containsEntry("Content-Encoding", "aes128gcm")
                .containsEntry("TTL", "86400")
                .containsEntry("Topic", "notifications");
        assertSigned(call.headers().get("Authorization"));
    }

    private void assertSigned(String authorization) throws GeneralSecurityException {
        var key = as(staff(account), () -> use(MyPushDevices.class).key());
        assertThat(authorization).startsWith("vapid t=").endsWith(", k=" + key);
        var parts = authorization.substring(8, authorization.indexOf(',')).split("\\.");
        assertThat(text(parts[0])).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        try (var reader = Json.createReader(new StringReader(text(parts[1])))) {
            var claims = reader.readObject();
            assertThat(claims.getString("aud")).isEqualTo("https://push.example");
            assertThat(claims.getString("sub")).isEqualTo("mailto:it@hospital.example");
            assertThat(Instant.ofEpochSecond(claims.getInt("exp")))
                    .isBetween(
                            Hospital.clock().instant(),
                            Hospital.clock().instant().plus(Duration.ofHours(24)));
        }
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256.read(Base64.getUrlDecoder().decode(key)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("is for whoever wants it, in each of their browsers")
    void wanted() {
        var other = new Browser();
        subscribed(account, browser);
        subscribed(account, other);

        told();
        assertThat(calls(browser)).isEmpty();

        wants(true);
        told();
        assertThat(calls(browser)).hasSize(1);
        assertThat(calls(other)).hasSize(1);

        wants(false);
        told();
        assertThat(calls(browser)).hasSize(1);
    }

    @Test
    @DisplayName("ends when its service says that nobody is there any more")
    void gone() {
        subscribed(account, browser);
        wants(true);
        var device = devices(account).get(0).id();
        services.answers(410);

        told();
        assertThat(devices(account)).isEmpty();
        assertThat(Hospital.count("select count(*) from ohms.outbox where channel = 'push' and subject = '" + device
                        + "' and state = 'dropped' and failure = 'push.gone' and attempts = 1"))
                .as("it ends, and nobody has to look after it")
                .isOne();
        seconds();
        assertThat(calls(browser)).hasSize(1);

        services.answers(201);
        told();
        assertThat(calls(browser)).hasSize(1);
    }

    @Test
    @DisplayName("is forgotten within a day when its owner's account is closed, and no other")
    void closed() {
        var other = People.active(People.someEmail(), "nurse");
        subscribed(account, browser);
        subscribed(other, new Browser());
        as(People.administrator(), () -> use(AccountAdministration.class).disable(account));

        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), LocalDate.of(2026, 11, 24)));

        assertThat(Hospital.count("select count(*) from ohms.push_subscription where account_id = '" + account + "'"))
                .isZero();
        assertThat(devices(other)).hasSize(1);
    }

    @Test
    @DisplayName("is tried again while its service is busy, and not when it is refused")
    void busy() {
        subscribed(account, browser);
        wants(true);
        services.answers(429);
        told();
        assertThat(waiting("waiting")).isOne();

        services.answers(201);
        Hospital.clockAt(Hospital.clock().instant().plus(Duration.ofHours(1)));
        seconds();
        assertThat(waiting("waiting")).isZero();
        assertThat(calls(browser)).hasSize(2);

        services.answers(413);
        told();
        assertThat(calls(browser)).hasSize(3);
        Hospital.clockAt(Hospital.clock().instant().plus(Duration.ofHours(1)));
        seconds();
        assertThat(calls(browser)).hasSize(3);
        assertThat(devices(account)).hasSize(1);
    }

    @Test
    @DisplayName("belongs to one account: the one that asked last in this browser; nobody ends another's")
    void own() {
        var other = People.active(People.someEmail(), "nurse");
        subscribed(account, browser);
        subscribed(account, browser);
        assertThat(devices(account)).hasSize(1);

        subscribed(other, browser);
        assertThat(devices(account)).isEmpty();
        var id = devices(other).get(0).id();

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(staff(account), () -> use(MyPushDevices.class).end(id)));
        assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        as(staff(other), () -> use(MyPushDevices.class).end(id));
        assertThat(devices(other)).isEmpty();
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        Hospital.guest(),
                                        () -> use(MyPushDevices.class).add(browser.subscription())))
                        .kind())
                .isEqualTo(DomainException.Kind.FORBIDDEN);
    }

    @Test
    @DisplayName("is shown by ten browsers of an account at most: the oldest makes room")
    void tenAtMost() {
        subscribed(account, browser);
        var first = devices(account).get(0).id();
        for (var i = 0; i < 10; i++) {
            Hospital.clockAt(Hospital.clock().instant().plusSeconds(1));
            subscribed(account, new Browser());
        }

        assertThat(devices(account)).hasSize(10).noneMatch(device -> device.id().equals(first));
    }

    @Test
    @DisplayName("goes to no address inside a house, and to none without encryption")
    void addresses() {
        for (var address : List.of(
                "http://push.example/1", "https://127.0.0.1/1", "https://localhost/1", "https://push.example:25/1")) {
            var there = new Browser(P256.fresh(), new byte[16], address);
            var refused = catchThrowableOfType(DomainException.class, () -> subscribed(account, there));
            assertThat(refused.kind()).as(address).isEqualTo(DomainException.Kind.INVALID);
            assertThat(refused.refusals().get(0).field()).isEqualTo("device");
        }
        assertThat(devices(account)).isEmpty();
    }

    @Test
    @DisplayName("keeps a patient's quiet hours")
    void quiet() {
        var patient = patient("Paula");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, patient));
        subscribed(account, browser);
        wants(true);
        var zone = Hospital.asSystem(() -> use(KnownHospital.class).settings().zone());
        var night = Hospital.clock()
                .instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(23, 0);
        Hospital.clockAt(night.atZone(zone).toInstant());

        told();
        assertThat(calls(browser)).isEmpty();

        Hospital.clockAt(night.plusHours(9).plusMinutes(1).atZone(zone).toInstant());
        seconds();
        assertThat(calls(browser)).hasSize(1);
    }

    @Test
    @DisplayName(
            "leaves neither address nor secret in clear, and is offered only where the hospital tells browsers anything")
    void kept() {
        subscribed(account, browser);
        assertThat(Hospital.count("select count(*) from ohms.push_subscription where encode(endpoint, 'escape')"
                        + " like '%push.example%' or length(endpoint) < 40 or length(receiver_auth) < 40"))
                .isZero();

        settings.way = Optional.of("off");
        assertThat(as(staff(account), () -> use(MyPushDevices.class).isOffered()))
                .isFalse();
        var refused = catchThrowableOfType(DomainException.class, () -> subscribed(account, new Browser()));
        assertThat(refused.kind()).isEqualTo(DomainException.Kind.REFUSED);
    }

    @Test
    @DisplayName("stands in the copy of a patient's record, with the day and without the address")
    void copied() {
        var patient = patient("Corinne");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, patient));
        subscribed(account, browser);
        subscribed(People.active(People.someEmail(), "nurse"), new Browser());

        var entries = Hospital.asSystem(() -> use(RoomOfPushDevices.class).entries(patient));

        assertThat(entries).hasSize(1);
        assertThat(entries.toString()).doesNotContain("push.example", browser.secret());
        assertThat(Hospital.asSystem(() -> use(RoomOfPushDevices.class).entries(patient("Nobody"))))
                .isEmpty();
    }

    @Test
    @DisplayName("is signed with whom to write to, or the hospital does not start")
    void contact() {
        var checked = new PushSettings();
        checked.way = Optional.of("web");
        for (var wrong : List.of("", "it@hospital.example", "mailto:it", "http://hospital.example")) {
            checked.contact = Optional.of(wrong);
            assertThat(catchThrowableOfType(IllegalArgumentException.class, checked::insistOnSense))
                    .as(wrong)
                    .hasMessageContaining("ohms.messaging.push.contact");
        }
        checked.contact = Optional.of("mailto:it@hospital.example");
        checked.insistOnSense();
        checked.contact = Optional.of("https://hospital.example/contact");
        checked.insistOnSense();
    }
}
