package org.ohms.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.guest;
import static org.ohms.testing.Hospital.patient;
import static org.ohms.testing.Hospital.proxy;
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
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.People;
import org.ohms.identity.client.ClientAdministration;
import org.ohms.identity.client.ClientId;
import org.ohms.identity.client.ClientStanding;
import org.ohms.identity.client.ClientTerms;
import org.ohms.identity.client.RegisterClient;
import org.ohms.identity.session.CheckedSession;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SessionCheck;
import org.ohms.identity.signin.SignInRequest;
import org.ohms.patients.consent.ConsentDesk;
import org.ohms.patients.consent.ConsentKind;
import org.ohms.patients.consent.ConsentTexts;
import org.ohms.patients.consent.OwnConsents;
import org.ohms.patients.consent.PublishConsentText;
import org.ohms.patients.consent.SignConsent;
import org.ohms.patients.consent.SigningWay;
import org.ohms.patients.disclosure.DisclosureDesk;
import org.ohms.patients.disclosure.DisclosurePurpose;
import org.ohms.patients.disclosure.RecordDisclosure;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.proposal.OwnRecord;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.OwnVisits;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("What a patient agrees to")
class ConsentIT {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NINE = LocalDate.now(ZONE)
            .plusDays(7)
            .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
            .atTime(9, 0)
            .atZone(ZONE)
            .toInstant();
    private static final String[] OWN = {
        "consent.read-own", "consent.sign-own", "appointment.read-own", "own-record.read"
    };
    private static final Actor DESK = staff("consent.record", "patient.search", "patient.read");

    private static final Actor OFFICE = staff("disclosure.record", "patient.search");

    private final Clinic clinic = new Clinic();
    private final PatientId jana = Clinic.patient("Vidal", "Jana");
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Actor herself = patient(account, OWN);

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        Clinic.signsInAs(jana, account);
    }

    private static UUID words(ConsentKind kind, String body) {
        var today = use(HospitalDay.class).today(Hospital.clock().instant());
        return as(
                staff("consent.publish"),
                () -> use(ConsentTexts.class).publish(new PublishConsentText(kind, "Words", body, today)));
    }

    private static SignConsent typed(UUID words) {
        return new SignConsent(words, null, SigningWay.TYPED, "Jana Vidal");
    }

    private static Set<String> refusals(Actor actor, Callable<?> attempt) {
        var thrown = catchThrowableOfType(DomainException.class, () -> as(actor, attempt));
        assertThat(thrown).isNotNull();
        return Set.copyOf(thrown.refusals().stream().map(Refusal::code).toList());
    }

    private static Callable<?> run(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private UUID signed(UUID words) {
        return as(herself, () -> use(OwnConsents.class).sign(typed(words)));
    }

    private UUID sign(SignConsent request) {
        return as(herself, () -> use(OwnConsents.class).sign(request));
    }

    private void withdraw(UUID consent) {
        // a moment later, as every signature has its own
        Hospital.clockAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        as(herself, () -> use(OwnConsents.class).withdraw(consent));
    }

    @Test
    void isKeptWordForWordWithItsVersionWhateverIsPublishedLater() throws SQLException {
        var first = words(ConsentKind.TREATMENT, "The first words.");
        var consent = signed(first);
        var second = words(ConsentKind.TREATMENT, "Other words.");

        var kept = as(herself, () -> use(OwnConsents.class).one(consent));

        assertThat(kept.text().body()).isEqualTo("The first words.");
        assertThat(kept.text().id()).isEqualTo(first);
        assertThat(kept.signature()).isEqualTo("Jana Vidal");
        assertThat(as(herself, () -> use(OwnConsents.class).mine()).texts())
                .filteredOn(row -> row.kind() == ConsentKind.TREATMENT)
                .extracting(row -> row.id())
                .containsExactly(second);
        assertThat(refusals(herself, () -> use(OwnConsents.class).sign(typed(first))))
                .containsExactly("consent.words-changed");
        try (var sight = Sight.of(staff("consent.publish"))) {
            assertThat(catchThrowable(
                            () -> sight.change("update ohms.consent_text set body = 'x' where id = '" + first + "'")))
                    .hasMessageContaining("permission denied");
        }
        try (var sight = Sight.of(herself)) {
            assertThat(catchThrowable(
                            () -> sight.change("update ohms.consent set signature = 'x' where id = '" + consent + "'")))
                    .hasMessageContaining("permission denied");
        }
        try (var sight = Sight.of(staff("consent.record"))) {
            assertThat(catchThrowable(() -> sight.change(
                            "insert into ohms.consent_text (id, kind, version, title, body, effective_from, published_at)"
                                    + " values (gen_random_uuid(), 'research', 9999, 'x', 'x', current_date, now())")))
                    .hasMessageContaining("not allowed");
        }
    }

    @Test
    void isSignedByTypingByDrawingAndOnPaper() {
        var words = words(ConsentKind.RESEARCH, "Research.");

        var drawn = sign(new SignConsent(words, null, SigningWay.DRAWN, "M10 20L30 40L50 60"));

        assertThat(refusals(herself, () -> use(OwnConsents.class).sign(typed(words))))
                .containsExactly("consent.signed-already");
        withdraw(drawn);
        assertThat(refusals(
                        herself,
                        () -> use(OwnConsents.class)
                                .sign(new SignConsent(words, null, SigningWay.DRAWN, "\"/><script>"))))
                .containsExactly("consent.not-a-signature");
        assertThat(refusals(
                        herself,
                        () -> use(OwnConsents.class).sign(new SignConsent(words, null, SigningWay.TYPED, " "))))
                .containsExactly("common.required");
        assertThat(refusals(
                        herself,
                        () -> use(OwnConsents.class).sign(new SignConsent(words, null, SigningWay.PAPER, "x"))))
                .containsExactly("common.not-allowed");
        Hospital.clockAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        var paper = as(
                DESK,
                () -> use(ConsentDesk.class).record(jana, new SignConsent(words, null, SigningWay.PAPER, "Folder 12")));
        assertThat(as(DESK, () -> use(ConsentDesk.class).of(jana)).inForce(ConsentKind.RESEARCH))
                .satisfies(row -> assertThat(row.id()).isEqualTo(paper));
    }

    @Test
    void closesThePortalAtOnceWhenItsReleaseIsWithdrawnAndOpensItAgain() throws SQLException {
        var visit = clinic.book(jana, clinic.doctor(), NINE);
        var friend = Proxies.of(jana, ProxyRelationship.GUARDIAN, ProxyScope.values());
        var acting = proxy(friend, jana, Proxies.EVERYTHING);
        var words = words(ConsentKind.PORTAL_RELEASE, "Show it.");
        var consent = signed(words);
        assertThat(visits(herself)).containsExactly(visit);
        assertThat(visits(acting)).containsExactly(visit);

        withdraw(consent);

        assertThat(refusals(herself, () -> use(OwnVisits.class).coming())).containsExactly("access.part-not-open");
        assertThat(refusals(acting, () -> use(OwnVisits.class).coming())).containsExactly("access.no-longer-acting");
        assertThat(as(herself, () -> use(OwnRecord.class).mine()).label().id()).isEqualTo(jana);
        assertThat(as(herself, () -> use(OwnConsents.class).one(consent)).inForce())
                .isFalse();
        for (var actor : Set.of(herself, acting)) {
            try (var sight = Sight.of(actor)) {
                assertThat(sight.count("select count(*) from ohms.appointment where patient_id = '" + jana + "'"))
                        .isZero();
                assertThat(catchThrowable(() -> sight.change("delete from ohms.consent_refusal")))
                        .hasMessageContaining("permission denied");
            }
        }
        Hospital.clockAt(Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MICROS));
        signed(words);
        assertThat(visits(herself)).containsExactly(visit);
        assertThat(visits(acting)).containsExactly(visit);
    }

    private static java.util.List<AppointmentId> visits(Actor actor) {
        return as(actor, () -> use(OwnVisits.class).coming()).stream()
                .map(row -> row.id())
                .toList();
    }

    @Test
    void takesThePermissionsOfClosedPartsFromTheRunningSession() {
        var email = Entrance.someEmail();
        var own = Entrance.arrived(email, "Moreau", "Lise");
        var lise = Clinic.patient("Moreau", "Lise");
        Clinic.signsInAs(lise, own);
        var session = People.signIn(
                        Entrance.stranger(),
                        new SignInRequest(
                                email, Entrance.PASSWORD, Door.PORTAL, "Firefox/130.0 (X11; Linux)", null, null))
                .session();
        var words = words(ConsentKind.PORTAL_RELEASE, "Show it.");
        var actor = patient(own, OWN);
        var consent = as(actor, () -> use(OwnConsents.class).sign(typed(words)));
        assertThat(open(session).permissions()).contains("appointment.book", "own-record.read");

        Hospital.clockAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        as(actor, () -> use(OwnConsents.class).withdraw(consent));

        assertThat(open(session).permissions())
                .contains("own-record.read", "own-record.propose", "consent.read-own", "consent.sign-own", "proxy.act")
                .doesNotContain("appointment.book", "appointment.read-own");
    }

    private static CheckedSession.Open open(org.ohms.identity.session.SecretToken token) {
        return (CheckedSession.Open) as(guest(), () -> use(SessionCheck.class).check(token, Door.PORTAL));
    }

    private static UUID given(PatientId patient, String recipient, DisclosurePurpose purpose) {
        var yesterday = use(HospitalDay.class).today(Hospital.clock().instant()).minusDays(1);
        return use(DisclosureDesk.class)
                .record(new RecordDisclosure(patient, yesterday, recipient, "", "The last letter", purpose));
    }

    @Test
    void keepsAPartyAwayFromThePatientWhoWithdrewDisclosureAndFromNobodyElse() throws SQLException {
        var client = as(
                        staff("client.manage"),
                        () -> use(ClientAdministration.class)
                                .register(new RegisterClient(
                                        "consent-"
                                                + UUID.randomUUID().toString().substring(0, 8),
                                        new ClientTerms(
                                                "Partner",
                                                Set.of("patients.read", "appointments.read"),
                                                true,
                                                10,
                                                ""))))
                .client();
        var program = program(client, "patient.read", "patient.search", "appointment.read", Actor.REACHES_ALL_PATIENTS);
        clinic.book(jana, clinic.doctor(), NINE);
        var other = Clinic.patient("Other", "Ola");
        var words = words(ConsentKind.DISCLOSURE, "Pass it on.");
        assertThat(refusals(herself, () -> use(OwnConsents.class).sign(typed(words))))
                .containsExactly("consent.no-such-party");
        var consent = sign(new SignConsent(words, client, SigningWay.TYPED, "Jana Vidal"));
        assertThat(seenBy(program, jana)).isEqualTo(2);

        withdraw(consent);

        assertThat(seenBy(program, jana)).isZero();
        assertThat(seenBy(program, other)).isOne();
        assertThat(refusals(program, () -> use(PatientRecord.class).details(jana)))
                .containsExactly("common.not-found");
        assertThat(as(program, () -> use(PatientRecord.class).details(other))
                        .label()
                        .id())
                .isEqualTo(other);
        assertThat(seenBy(
                        program(
                                new ClientId(UUID.randomUUID()),
                                "patient.read",
                                "appointment.read",
                                Actor.REACHES_ALL_PATIENTS),
                        jana))
                .isEqualTo(2);
        assertThat(Hospital.asSystem(() -> use(ClientStanding.class).mayHear(client, "patients.read", jana)))
                .isFalse();
        assertThat(refusals(OFFICE, () -> given(jana, "partner ", DisclosurePurpose.AUTHORIZED)))
                .containsExactly("disclosure.consent-withdrawn");
        assertThat(as(OFFICE, () -> given(jana, "Partner", DisclosurePurpose.LEGAL)))
                .isNotNull();
        assertThat(as(OFFICE, () -> given(other, "Partner", DisclosurePurpose.AUTHORIZED)))
                .isNotNull();
        Hospital.clockAt(Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MICROS));
        sign(new SignConsent(words, client, SigningWay.TYPED, "Jana Vidal"));
        assertThat(seenBy(program, jana)).isEqualTo(2);
        assertThat(as(OFFICE, () -> given(jana, "Partner", DisclosurePurpose.AUTHORIZED)))
                .isNotNull();
    }

    private static Actor program(ClientId client, String... permissions) {
        return new Actor(
                Actor.Kind.CLIENT,
                new AccountId(client.value()),
                Set.of(permissions),
                Clearance.N,
                "treatment",
                null,
                "192.0.2.1",
                "test");
    }

    /** The record and the visits a program gets from the database. */
    private static long seenBy(Actor program, PatientId patient) throws SQLException {
        try (var sight = Sight.of(program)) {
            return sight.count("select count(*) from ohms.patient where id = '" + patient + "'")
                    + sight.count("select count(*) from ohms.appointment where patient_id = '" + patient + "'");
        }
    }

    @Test
    void isNobodyElsesToReadSignOrWithdraw() throws SQLException {
        var words = words(ConsentKind.TREATMENT, "Treat me.");
        var consent = signed(words);
        var strangers = Clinic.patient("Stranger", "Sam");
        var stranger = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(strangers, stranger);
        var friend = Proxies.of(jana, ProxyRelationship.GUARDIAN, ProxyScope.values());

        assertThat(refusals(patient(stranger, OWN), () -> use(OwnConsents.class).one(consent)))
                .containsExactly("common.not-found");
        assertThat(refusals(
                        patient(stranger, OWN), run(() -> use(OwnConsents.class).withdraw(consent))))
                .containsExactly("common.not-found");
        assertThat(refusals(DESK, run(() -> use(ConsentDesk.class).withdraw(strangers, consent))))
                .containsExactly("common.not-found");
        assertThat(refusals(DESK, () -> use(ConsentDesk.class).one(strangers, consent)))
                .containsExactly("common.not-found");
        assertThat(refusals(
                        proxy(friend, jana, OWN), () -> use(OwnConsents.class).mine()))
                .containsExactly("common.not-allowed");
        for (var actor : Set.of(patient(stranger, OWN), proxy(friend, jana, OWN), staff("patient.read"))) {
            try (var sight = Sight.of(actor)) {
                assertThat(sight.count("select count(*) from ohms.consent where patient_id = '" + jana + "'"))
                        .isZero();
                assertThat(sight.change("update ohms.consent set withdrawn_at = now(), withdrawn_by = ohms.actor()"
                                + " where patient_id = '" + jana + "'"))
                        .isZero();
            }
        }
        withdraw(consent);
        assertThat(refusals(herself, run(() -> use(OwnConsents.class).withdraw(consent))))
                .containsExactly("consent.not-in-force");
    }
}
