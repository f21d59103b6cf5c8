package org.ohms.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.client.ClientAdministration;
import org.ohms.identity.client.ClientId;
import org.ohms.identity.client.ClientTerms;
import org.ohms.identity.client.RegisterClient;
import org.ohms.pharmacy.dispensing.MedicationDispensed;
import org.ohms.pharmacy.dispensing.MedicationReturned;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestTarget;

@DisplayName("What other systems are told")
class WebhooksIT {
    private static final Actor ADMIN = Hospital.staff("client.manage", "webhook.manage");
    private static final PageRequest ALL = new PageRequest(0, 50);
    private static final String URL = "https://hooks.partner.invalid/ohms";

    private final Clinic clinic = new Clinic();
    private final TestTarget target = Hospital.use(TestTarget.class);
    private final ClientId everybody = client(true, "appointments.read", "webhooks.manage");

    @BeforeEach
    void anEmptyOutbox() {
        forget();
        target.reset();
    }

    @AfterEach
    void forget() {
        Hospital.asSystem(() -> {
            var entities = Hospital.use(EntityManager.class);
            entities.createNativeQuery("delete from outbox").executeUpdate();
            return entities.createNativeQuery("delete from webhook").executeUpdate();
        });
    }

    @Test
    void isWhatHappenedInIdsSignedWithTheSecretThatOnlyTheyKnow() throws Exception {
        var added = subscribe(everybody, "appointment.booked", "appointment.cancelled");
        var patient = Clinic.patient();
        var visit = booked(patient);
        Hospital.as(
                Clinic.DESK,
                () -> Hospital.use(AppointmentBooking.class)
                        .cancel(visit, CancelAppointment.because(CancelReason.PATIENT)));

        courier();

        assertThat(target.calls()).extracting(TestTarget.Call::url).containsExactly(URL, URL);
        var call = target.calls().get(0);
        assertThat(call.body())
                .contains("\"type\":\"appointment.booked\"", visit.toString(), patient.toString())
                .doesNotContain("Rahman");
        assertThat(call.headers().get("OHMS-Webhook-Signature"))
                .isEqualTo(
                        "v1=" + hmac(added.secret(), call.headers().get("OHMS-Webhook-Timestamp") + "." + call.body()));
        assertThat(target.calls().get(1).body()).contains("appointment.cancelled");
        assertThat(deliveries(added))
                .allMatch(row -> row.state() == DeliveryState.DELIVERED)
                .allMatch(row -> row.attempts().size() == 1
                        && Integer.valueOf(204).equals(row.attempts().get(0).status()));
    }

    @Test
    void isThatAMedicineWasHandedOverInIdsAndOnlyToThoseWhoMayReadDispenses() {
        var pharmacists = client(true, "dispenses.read", "webhooks.manage");
        subscribe(pharmacists, "medication.dispensed");
        subscribe(everybody, "medication.dispensed");
        var patient = Clinic.patient();
        var dispense = UUID.randomUUID();

        Hospital.asSystem(() -> {
            Hospital.use(WebhookNotes.class)
                    .on(new MedicationDispensed(
                            dispense,
                            UUID.randomUUID(),
                            patient,
                            UUID.randomUUID(),
                            BigDecimal.TEN,
                            Hospital.clock().instant()));
            return null;
        });
        courier();

        assertThat(target.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains("medication.dispensed", "\"dispenseId\":\"" + dispense + "\"", patient.toString())
                        .doesNotContain("appointmentId", "quantity"));
    }

    @ParameterizedTest
    @CsvSource({"false, medication.returned", "true, medication.reversed"})
    void isThatAMedicineCameBackAndWhetherItHadLeftTheCounter(boolean reversed, String event) {
        var pharmacists = client(true, "dispenses.read", "webhooks.manage");
        subscribe(pharmacists, "medication.returned", "medication.reversed");
        subscribe(everybody, "medication.returned", "medication.reversed");
        var dispense = UUID.randomUUID();

        Hospital.asSystem(() -> {
            Hospital.use(WebhookNotes.class)
                    .on(new MedicationReturned(
                            UUID.randomUUID(),
                            dispense,
                            Clinic.patient(),
                            UUID.randomUUID(),
                            BigDecimal.ONE,
                            reversed,
                            new AccountId(UUID.randomUUID()),
                            Hospital.clock().instant()));
            return null;
        });
        courier();

        assertThat(target.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body())
                        .contains("\"type\":\"" + event + "\"", "\"dispenseId\":\"" + dispense + "\"")
                        .doesNotContain("quantity"));
    }

    @Test
    void isNothingTheyDidNotAskFor() {
        subscribe(everybody, "appointment.cancelled");

        booked(Clinic.patient());
        courier();

        assertThat(target.calls()).isEmpty();
        assertThat(Hospital.count("select count(*) from outbox where channel like 'webhook%'"))
                .isZero();
    }

    @Test
    void isOnlyAboutThePatientsOnTheirList() {
        var limited = client(false, "appointments.read", "webhooks.manage");
        var added = subscribe(limited, "appointment.booked");
        var theirs = Clinic.patient();
        var strange = Clinic.patient();
        Hospital.as(ADMIN, () -> Hospital.use(ClientAdministration.class).grant(limited, theirs));

        booked(theirs);
        booked(strange);
        courier();

        assertThat(target.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains(theirs.toString()));
        assertThat(deliveries(added)).hasSize(1);
    }

    @Test
    void isNothingWithoutTheScopeOfAppointmentsOrWhenShutOut() {
        var deaf = client(true, "webhooks.manage");
        subscribe(deaf, "appointment.booked");
        var out = client(true, "appointments.read", "webhooks.manage");
        subscribe(out, "appointment.booked");
        Hospital.as(ADMIN, () -> Hospital.use(ClientAdministration.class).disable(out));

        booked(Clinic.patient());
        courier();

        assertThat(target.calls()).isEmpty();
    }

    @Test
    void isNotSentAnyMoreWhenThePatientIsTakenOffTheListMeanwhile() {
        var limited = client(false, "appointments.read", "webhooks.manage");
        subscribe(limited, "appointment.booked");
        var patient = Clinic.patient();
        Hospital.as(ADMIN, () -> Hospital.use(ClientAdministration.class).grant(limited, patient));
        target.answers(500);
        booked(patient);
        courier();
        target.reset();

        Hospital.as(ADMIN, () -> Hospital.use(ClientAdministration.class).withdraw(limited, patient));
        Hospital.clock().pass(Duration.ofHours(1));
        courier();

        assertThat(target.calls()).isEmpty();
        assertThat(Hospital.count(
                        "select count(*) from outbox where channel = 'webhook' and failure = 'webhook.not-allowed'"))
                .isEqualTo(1);
    }

    @Test
    void isTriedAgainAndGivenUpInTheEndAndSentOnceMoreOnWish() {
        var added = subscribe(everybody, "appointment.booked");
        target.answers(503);
        booked(Clinic.patient());
        for (var round = 0; round < 12; round++) {
            courier();
            Hospital.clock().pass(Duration.ofHours(2));
        }
        var failed = deliveries(added).get(0);
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.attempts())
                .hasSize(10)
                .allMatch(attempt ->
                        Integer.valueOf(503).equals(attempt.status()) && "webhook.refused".equals(attempt.failure()));
        target.reset();

        assertThat(Hospital.<Integer>as(
                        ADMIN,
                        () -> administration().replay(everybody, added.webhook().id(), failed.id())))
                .isEqualTo(1);
        courier();

        assertThat(target.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.headers())
                        .containsEntry("OHMS-Webhook-Id", failed.eventId().toString()));
        assertThat(deliveries(added).get(0).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void usesUpNoTryWhileTheAddressRests() {
        subscribe(everybody, "appointment.booked");
        target.fallsSilent();
        booked(Clinic.patient());
        booked(Clinic.patient());
        courier();
        Hospital.clock().pass(Duration.ofSeconds(16));
        courier();

        assertThat(tries()).isEqualTo(1);
        target.reset();
        Hospital.clock().pass(Duration.ofSeconds(15));
        courier();

        assertThat(target.calls()).hasSize(2);
        assertThat(tries()).isEqualTo(3);
    }

    private static long tries() {
        return Hospital.count("select sum(attempts) from ohms.outbox where channel = 'webhook'");
    }

    @Test
    void isSentAgainForARangeOfTime() {
        var added = subscribe(everybody, "appointment.booked");
        var from = Hospital.clock().instant();
        booked(Clinic.patient());
        booked(Clinic.patient());
        courier();
        target.reset();
        Hospital.clock().pass(Duration.ofMinutes(1));
        var until = Hospital.clock().instant();

        var partner = acting(everybody);
        assertThat(Hospital.<Integer>as(
                        partner, () -> own().replay(added.webhook().id(), from, until)))
                .isEqualTo(2);
        assertThat(Hospital.<Integer>as(
                        partner, () -> own().replay(added.webhook().id(), until, until.plusSeconds(60))))
                .isZero();
        courier();

        assertThat(target.calls()).hasSize(2);
        assertThatThrownBy(() ->
                        Hospital.as(partner, () -> own().replay(added.webhook().id(), until, from)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void canBeTriedOut() {
        var added = subscribe(everybody, "appointment.booked");

        var event = Hospital.<UUID>as(
                acting(everybody), () -> own().ping(added.webhook().id()));
        courier();

        assertThat(target.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("webhook.ping"));
        assertThat(deliveries(added)).extracting(DeliveryRow::eventId).containsExactly(event);
    }

    @Test
    void endsAtOnceWhenTheAddressSaysItIsGone() {
        var added = subscribe(everybody, "appointment.booked");
        target.answers(410);
        booked(Clinic.patient());

        courier();

        assertThat(deliveries(added)).extracting(DeliveryRow::state).containsExactly(DeliveryState.FAILED);
    }

    @Test
    void belongsToOneClientAndIsUnknownToEveryOther() {
        var added = subscribe(everybody, "appointment.booked");
        var id = added.webhook().id();
        var stranger = acting(client(true, "appointments.read", "webhooks.manage"));

        assertThat(Hospital.<List<WebhookRow>>as(stranger, () -> own().list())).isEmpty();
        for (Runnable attempt : List.<Runnable>of(
                () -> own().one(id),
                () -> own().unsubscribe(id),
                () -> own().ping(id),
                () -> own().replaceSecret(id),
                () -> own().deliveries(id, null, 50),
                () -> own().replay(id, UUID.randomUUID()))) {
            assertThat(catchThrowableOfType(DomainException.class, () -> Hospital.as(stranger, attempt))
                            .kind())
                    .isEqualTo(DomainException.Kind.NOT_FOUND);
        }
        assertThatThrownBy(() -> Hospital.as(
                        Hospital.staff("client.manage"), () -> administration().of(everybody)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void isTakenDownOnlyForEventsAndAddressesThatExist() {
        assertThat(refusals("https://partner.example.org/", Set.of())).containsExactly("common.required at events");
        assertThat(refusals("https://partner.example.org/", Set.of("appointment.eaten")))
                .containsExactly("webhook.unknown-event at events");
        assertThat(refusals("https://partner.example.org/", Set.of("webhook.ping")))
                .containsExactly("webhook.unknown-event at events");
        assertThat(refusals("https://127.0.0.1/", Set.of("appointment.booked")))
                .containsExactly("target.not-a-name at url");
        assertThat(refusals("https://localhost/", Set.of("appointment.booked")))
                .containsExactly("target.not-a-name at url");
        for (var i = 0; i < 20; i++) {
            subscribe(everybody, "appointment.booked");
        }
        assertThat(refusals(URL, Set.of("appointment.booked"))).containsExactly("webhook.too-many at null");
    }

    @Test
    void keepsTheSecretEncryptedAndChangesItOnWish() {
        var added = subscribe(everybody, "appointment.booked");

        assertThat(Hospital.count("select count(*) from webhook where position(convert_to('" + added.secret()
                        + "', 'UTF8') in secret) > 0"))
                .isZero();
        var fresh = Hospital.<WebhookSecret>as(
                acting(everybody), () -> own().replaceSecret(added.webhook().id()));
        assertThat(fresh.secret()).startsWith("whsec_").isNotEqualTo(added.secret());
        assertThat(added.toString() + fresh).doesNotContain("whsec_");
    }

    @Test
    void showsEveryDeliveryOncePageAfterPageThoughOthersComeMeanwhile() {
        var added = subscribe(everybody, "appointment.booked");
        var id = added.webhook().id();
        var sent = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            sent.add(Hospital.<UUID>as(acting(everybody), () -> own().ping(id)));
        }

        var seen = new ArrayList<UUID>();
        DeliveryMark after = null;
        do {
            var from = after;
            Stretch<DeliveryRow, DeliveryMark> part =
                    Hospital.as(acting(everybody), () -> own().deliveries(id, from, 2));
            part.rows().forEach(row -> seen.add(row.eventId()));
            after = part.next();
            Hospital.as(acting(everybody), () -> own().ping(id));
        } while (after != null);

        Collections.reverse(sent);
        assertThat(seen).containsExactlyElementsOf(sent);
    }

    @Test
    void isForgottenAfterAMonth() {
        var added = subscribe(everybody, "appointment.booked");
        booked(Clinic.patient());
        courier();

        Hospital.announce(new HourHasPassed(Hospital.clock().instant().plus(Duration.ofDays(29))));
        assertThat(deliveries(added)).hasSize(1);
        Hospital.announce(new HourHasPassed(Hospital.clock().instant().plus(Duration.ofDays(31))));

        assertThat(deliveries(added)).isEmpty();
    }

    private AppointmentId booked(PatientId patient) {
        return clinic.book(patient, clinic.doctor(), Clinic.TUESDAY_9AM);
    }

    /** Two rounds: the event finds its addresses, then goes to them. */
    private static void courier() {
        for (var round = 0; round < 3; round++) {
            Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        }
    }

    private static WebhookSecret subscribe(ClientId client, String... events) {
        return Hospital.as(ADMIN, () -> administration().add(client, new SubscribeWebhook(URL, Set.of(events))));
    }

    private List<String> refusals(String url, Set<String> events) {
        return catchThrowableOfType(
                        DomainException.class,
                        () -> Hospital.as(acting(everybody), () -> own().subscribe(new SubscribeWebhook(url, events))))
                .refusals()
                .stream()
                .map((Refusal refusal) -> refusal.code() + " at " + refusal.field())
                .toList();
    }

    private static List<DeliveryRow> deliveries(WebhookSecret added) {
        return Hospital.as(
                ADMIN,
                () -> administration()
                        .deliveries(added.webhook().client(), added.webhook().id(), ALL)
                        .rows());
    }

    private static ClientId client(boolean everybody, String... scopes) {
        var terms = new ClientTerms("Partner", Set.of(scopes), everybody, 100, "");
        var code = "partner-" + UUID.randomUUID().toString().substring(0, 8);
        return Hospital.as(
                        ADMIN, () -> Hospital.use(ClientAdministration.class).register(new RegisterClient(code, terms)))
                .client();
    }

    private static Actor acting(ClientId client) {
        var permissions = new HashSet<>(Set.of("webhook.own", "appointment.read", Actor.REACHES_ALL_PATIENTS));
        return new Actor(
                Actor.Kind.CLIENT,
                new AccountId(client.value()),
                permissions,
                Clearance.N,
                "treatment",
                null,
                "192.0.2.1",
                "test");
    }

    private static OwnWebhooks own() {
        return Hospital.use(OwnWebhooks.class);
    }

    private static WebhookAdministration administration() {
        return Hospital.use(WebhookAdministration.class);
    }

    private static String hmac(String secret, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
