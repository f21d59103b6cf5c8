package org.ohms.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.patient;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.client.ClientAdministration;
import org.ohms.identity.client.ClientId;
import org.ohms.identity.client.ClientStanding;
import org.ohms.identity.client.ClientTerms;
import org.ohms.identity.client.RegisterClient;
import org.ohms.patients.consent.ConsentKind;
import org.ohms.patients.consent.ConsentTexts;
import org.ohms.patients.consent.OwnConsents;
import org.ohms.patients.consent.PublishConsentText;
import org.ohms.patients.consent.SignConsent;
import org.ohms.patients.consent.SigningWay;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("A program that works for research")
class ResearchConsentIT {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NINE = LocalDate.now(ZONE)
            .plusDays(7)
            .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
            .atTime(9, 0)
            .atZone(ZONE)
            .toInstant();
    private static final Actor ADMIN = staff("client.manage");

    private final Clinic clinic = new Clinic();
    private final PatientId jana = Clinic.patient("Vidal", "Jana");
    private final PatientId other = Clinic.patient("Other", "Ola");
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Actor herself = patient(account, "consent.read-own", "consent.sign-own");
    private final ClientId research = registered(true, "patients.read", "appointments.read");
    private final ClientId partner = registered(false, "patients.read", "appointments.read");

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        Clinic.signsInAs(jana, account);
        clinic.book(jana, clinic.doctor(), NINE);
        clinic.book(other, clinic.doctor(), NINE);
    }

    private static ClientId registered(boolean research, String... scopes) {
        return as(ADMIN, () -> use(ClientAdministration.class).register(wanted(research, scopes)))
                .client();
    }

    private static RegisterClient wanted(boolean research, String... scopes) {
        return new RegisterClient(
                "research-" + UUID.randomUUID().toString().substring(0, 8),
                new ClientTerms("Registry of hearts", Set.of(scopes), true, research, 10, ""));
    }

    private UUID agrees() {
        return as(herself, () -> {
            var current = use(OwnConsents.class).mine().texts().stream()
                    .filter(text -> text.kind() == ConsentKind.RESEARCH)
                    .findFirst();
            return use(OwnConsents.class)
                    .sign(new SignConsent(current.orElseThrow().id(), null, SigningWay.TYPED, "Jana Vidal"));
        });
    }

    private static void words() {
        var today = use(HospitalDay.class).today(Hospital.clock().instant());
        as(
                staff("consent.publish"),
                () -> use(ConsentTexts.class)
                        .publish(new PublishConsentText(ConsentKind.RESEARCH, "Research", "Use my record.", today)));
    }

    private void withdraws(UUID consent) {
        Hospital.clockAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        as(herself, () -> use(OwnConsents.class).withdraw(consent));
    }

    private static Actor program(ClientId client) {
        return new Actor(
                Actor.Kind.CLIENT,
                new AccountId(client.value()),
                Set.of("patient.read", "patient.search", "appointment.read", Actor.REACHES_ALL_PATIENTS),
                Clearance.N,
                "research",
                null,
                "192.0.2.1",
                "test");
    }

    /** The record, and the visits, that the database gives the program. */
    private static long seen(ClientId client, PatientId patient) throws SQLException {
        try (var sight = Sight.of(program(client))) {
            return sight.count("select count(*) from ohms.patient where id = '" + patient + "'")
                    + sight.count("select count(*) from ohms.appointment where patient_id = '" + patient + "'");
        }
    }

    private static boolean reads(ClientId client, PatientId patient) {
        try {
            as(program(client), () -> use(PatientRecord.class).details(patient));
            return true;
        } catch (DomainException refused) {
            assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("common.not-found");
            return false;
        }
    }

    private static boolean hears(ClientId client, PatientId patient) {
        return Hospital.asSystem(() -> use(ClientStanding.class).mayHear(client, "patients.read", patient));
    }

    @Test
    @DisplayName("reaches patients who agreed, by use case, by database and by webhook, and nobody else")
    void reachesWhoAgreed() throws SQLException {
        words();
        assertThat(seen(research, jana)).isZero();
        assertThat(reads(research, jana)).isFalse();
        assertThat(hears(research, jana)).isFalse();

        var consent = agrees();

        assertThat(seen(research, jana)).isEqualTo(2);
        assertThat(reads(research, jana)).isTrue();
        assertThat(hears(research, jana)).isTrue();
        assertThat(seen(research, other)).isZero();
        assertThat(reads(research, other)).isFalse();
        assertThat(seen(partner, other)).isEqualTo(2);

        withdraws(consent);

        assertThat(seen(research, jana)).isZero();
        assertThat(reads(research, jana)).isFalse();
        assertThat(hears(research, jana)).isFalse();
        assertThat(seen(partner, jana)).isEqualTo(2);
        assertThat(reads(partner, jana)).isTrue();

        Hospital.clockAt(Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MICROS));
        agrees();
        assertThat(seen(research, jana)).isEqualTo(2);
    }

    @Test
    @DisplayName("reaches nobody any more who had agreed when it becomes one, as long as they did not")
    void becomesOne() throws SQLException {
        words();
        assertThat(seen(partner, jana)).isEqualTo(2);

        var known = as(ADMIN, () -> use(ClientAdministration.class).details(partner));
        as(ADMIN, () -> {
            use(ClientAdministration.class)
                    .change(
                            partner,
                            new ClientTerms("Registry", Set.of("patients.read"), true, true, 10, ""),
                            known.version());
            return null;
        });

        assertThat(seen(partner, jana)).isZero();
        agrees();
        assertThat(seen(partner, jana)).isEqualTo(2);
    }

    @Test
    @DisplayName("only reads")
    void onlyReads() {
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        ADMIN,
                        () -> use(ClientAdministration.class)
                                .register(wanted(true, "patients.read", "patients.write"))));

        assertThat(refused.refusals())
                .extracting(Refusal::code, Refusal::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("client.research-reads", "scopes"));
    }

    @Test
    @DisplayName("cannot say of itself that it is none, nor that somebody agreed")
    void neitherLies() throws SQLException {
        try (var sight = Sight.of(program(research))) {
            assertThat(sight.change("update ohms.api_client set research = false where id = '" + research + "'"))
                    .isZero();
            assertThat(catchThrowable(() -> sight.change("insert into ohms.consent_given (patient_id, kind, text_id)"
                            + " values ('" + jana + "', 'research', gen_random_uuid())")))
                    .hasMessageContaining("permission denied");
        }
        try (var sight = Sight.of(program(partner))) {
            assertThat(sight.count("select count(*) from ohms.consent_given")).isZero();
            assertThat(sight.count("select count(*) from ohms.api_client")).isOne();
        }
    }
}
