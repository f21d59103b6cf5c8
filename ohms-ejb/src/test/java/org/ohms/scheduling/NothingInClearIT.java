package org.ohms.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.audit.SavedAuditSearches;
import org.ohms.compliance.oversight.AnomalyReview;
import org.ohms.compliance.retention.LegalHolds;
import org.ohms.identity.People;
import org.ohms.identity.account.AccountAdministration;
import org.ohms.identity.account.CreateAccount;
import org.ohms.identity.account.FactorReset;
import org.ohms.identity.client.ClientAdministration;
import org.ohms.identity.client.ClientTerms;
import org.ohms.identity.client.IdempotentAnswers;
import org.ohms.identity.client.KeptAnswer;
import org.ohms.identity.client.RegisterClient;
import org.ohms.identity.draft.DraftPlace;
import org.ohms.identity.draft.MyDrafts;
import org.ohms.messaging.phone.MyPhone;
import org.ohms.messaging.reply.ReplyLinks;
import org.ohms.patients.breakglass.BreakGlass;
import org.ohms.patients.breakglass.BreakGlassReason;
import org.ohms.patients.breakglass.BreakGlassReview;
import org.ohms.patients.breakglass.OpenBreakGlass;
import org.ohms.patients.breakglass.ReviewDecision;
import org.ohms.patients.consent.ConsentKind;
import org.ohms.patients.consent.ConsentTexts;
import org.ohms.patients.consent.OwnConsents;
import org.ohms.patients.consent.PublishConsentText;
import org.ohms.patients.consent.SignConsent;
import org.ohms.patients.consent.SigningWay;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.ContactPerson;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.HumanName;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.Relationship;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.disclosure.DisclosureDesk;
import org.ohms.patients.disclosure.DisclosurePurpose;
import org.ohms.patients.disclosure.RecordDisclosure;
import org.ohms.patients.importing.BeginImport;
import org.ohms.patients.importing.Imports;
import org.ohms.patients.invitation.PortalInvitations;
import org.ohms.patients.linking.AccountMatching;
import org.ohms.patients.linking.WaitingLinks;
import org.ohms.patients.patient.ChangePatient;
import org.ohms.patients.patient.PatientChanges;
import org.ohms.patients.patient.PatientPhotos;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.patients.privacy.AmendmentDecision;
import org.ohms.patients.privacy.DenialBasis;
import org.ohms.patients.privacy.OwnPrivacyRequests;
import org.ohms.patients.privacy.PrivacyDesk;
import org.ohms.patients.privacy.RecordPart;
import org.ohms.patients.proposal.OwnRecord;
import org.ohms.patients.proposal.ProposalReview;
import org.ohms.patients.proposal.ProposeChanges;
import org.ohms.patients.proxy.GiveProxy;
import org.ohms.patients.proxy.ProxyDesk;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.patients.search.PatientSearch;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentKind;
import org.ohms.records.document.OwnDocuments;
import org.ohms.scheduling.absence.AbsencePlanning;
import org.ohms.scheduling.absence.RecordAbsence;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.scheduling.availability.AwayReason;
import org.ohms.scheduling.practitioner.PractitionerContact;
import org.ohms.scheduling.practitioner.PractitionerDraft;
import org.ohms.scheduling.practitioner.PractitionerName;
import org.ohms.scheduling.practitioner.PractitionerRegister;
import org.ohms.scheduling.waitlist.WaitlistDesk;
import org.ohms.scheduling.waitlist.WaitlistWish;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;
import org.postgresql.PGConnection;

/**
 * A word that nobody else uses is planted in every field about a patient, a contact or an account holder, the hidden
 * copies included, and secrets are given out. Then all is searched that a thief could carry away: every file of the
 * database and its write-ahead log, once as they lie at any moment (what a kill -9 leaves) and once after a checkpoint
 * (what a stop in order leaves), and every table in the form that {@code pg_dump} writes: the embedded PostgreSQL brings
 * no {@code pg_dump}, and {@code COPY … TO} of the superuser is what it asks the server for.
 */
@DisplayName("What names or describes a person")
class NothingInClearIT {
    private static final String MARKER = "Zyxomarq";
    private static final String PHONE = "+16175550199";

    /** What is sealed and holds no word that somebody typed about a person, or holds it in a form of its own. */
    private static final Map<String, String> WITHOUT_WORDS = Map.ofEntries(
            Map.entry("account_credential.password", "a hash; the password itself is looked for"),
            Map.entry("account_passkey.name", "a passkey is made by a browser, and there is none here"),
            Map.entry("account_phone.number", "figures; the number itself is looked for"),
            Map.entry("account_totp.candidate", "made by the house"),
            Map.entry("account_totp.secret", "made by the house"),
            Map.entry("api_client.secret", "made by the house"),
            Map.entry("appointment.reason", "empty: a trigger takes it to appointment_reason at once"),
            Map.entry("coverage_card.picture", "a picture"),
            Map.entry("document_preview.content", "a picture"),
            Map.entry("document_reference.digests", "digests"),
            Map.entry("fhir_entry.raw", "compressed before it is sealed"),
            Map.entry("outside_pharmacy.secret", "made by the house"),
            Map.entry("patient.mrn", "made by the house"),
            Map.entry("patient_photo.picture", "a picture; a piece of it is looked for"),
            Map.entry("push_key.private_key", "made by the house"),
            Map.entry("push_subscription.endpoint", "made by a browser"),
            Map.entry("push_subscription.receiver_auth", "made by a browser"),
            Map.entry("push_subscription.receiver_key", "made by a browser"),
            Map.entry("record_copy.content", "an archive"),
            Map.entry("saved_payment_method.customer", "made by a payment gateway"),
            Map.entry("saved_payment_method.label", "kind and last figures of a card, said by a payment gateway"),
            Map.entry("saved_payment_method.method", "made by a payment gateway"),
            Map.entry("sign_up.password", "a hash"),
            Map.entry("sso_attempt.id_token", "said by a provider of sign-ins, and there is none here"),
            Map.entry("sso_attempt.wanted", "an address of the house"),
            Map.entry("sso_provider.client_secret", "made by a provider of sign-ins"),
            Map.entry("sso_session.id_token", "said by a provider of sign-ins, and there is none here"),
            Map.entry("video_signal.body", "gone when the visit by video has ended"),
            Map.entry("webhook.secret", "made by the house"),
            Map.entry("x12_interchange.functional", "numbers of what was received"),
            Map.entry("x12_interchange.ta1", "numbers of what was received"),
            Map.entry("x12_repeat.ta1", "numbers of what was received"));

    private final Clinic clinic = new Clinic();

    @BeforeEach
    void onMonday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void standsNowhereInClear() throws SQLException, IOException {
        SqlCounter.reset();
        var secrets = plant();
        search();
        assertThat(SqlCounter.statements().stream().map(NothingInClearIT::words))
                .as("statements that carry what somebody typed in their words, and not as a parameter")
                .hasSizeGreaterThan(1_000)
                .noneMatch(sql ->
                        sql.toLowerCase(Locale.ROOT).contains(MARKER.toLowerCase(Locale.ROOT)) || sql.contains(PHONE));
        var words = new ArrayList<byte[]>(secrets);
        for (var word : List.of(MARKER, MARKER.toLowerCase(Locale.ROOT), PHONE)) {
            words.add(word.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(sealedWithoutAWord())
                .as("columns of sealed bytes in which no marker stands; who keeps more words plants one there, too")
                .containsExactlyInAnyOrderElementsOf(WITHOUT_WORDS.keySet());
        var dump = dump();
        assertThat(words)
                .allSatisfy(word -> assertThat(dump)
                        .doesNotContain(new String(word, StandardCharsets.ISO_8859_1))
                        // how a dump writes bytea
                        .doesNotContain(HexFormat.of().formatHex(word)));
        for (var moment : Moment.values()) {
            assertThat(filesWith(words, moment))
                    .as("files of the database with a marker or a secret, as %s leaves them", moment)
                    .isEmpty();
        }
    }

    @Test
    void isLookedForWhereItWouldStand() throws SQLException, IOException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("insert into ohms.place (id, number, name, zone, open, version)"
                    + " values (gen_random_uuid(), 999001, 'Controlmarq', 'UTC', false, 0)");
        }

        assertThat(dump()).contains("Controlmarq");
        var control = List.of("Controlmarq".getBytes(StandardCharsets.UTF_8));
        assertThat(filesWith(control, Moment.A_KILL)).anyMatch(file -> file.startsWith("pg_wal"));
        assertThat(filesWith(control, Moment.A_STOP)).anyMatch(file -> file.startsWith("base"));
    }

    /** A statement as the database reads it: what is bound to it is told behind it. */
    private static String words(String logged) {
        var bound = logged.indexOf("bind =>");
        return bound < 0 ? logged : logged.substring(0, bound);
    }

    /** Looks for the marker as people look for each other, and as those look who want to see more. */
    private static void search() {
        for (var typed : List.of(MARKER, MARKER + "' or '1'='1", MARKER + "\" ; --", PHONE)) {
            as(Clinic.DESK, () -> use(PatientSearch.class).find(typed));
        }
    }

    /** Plants the marker everywhere; gives back what else must not be found: tokens, a password, a piece of a picture. */
    private List<byte[]> plant() {
        var patient = as(
                        Clinic.DESK,
                        () -> use(PatientRegistration.class).register(new RegisterPatient(marked("Alpha"), Sex.FEMALE)))
                .id();
        visits(patient);
        as(
                staff("patient.change", "patient.search", "patient.read"),
                () -> use(PatientChanges.class)
                        .change(new ChangePatient(patient, 1, marked("Beta"), Sex.FEMALE, false)));
        as(
                staff(People.active(People.someEmail(), "nurse")),
                () -> use(MyDrafts.class)
                        .keep(
                                new DraftPlace("register", ""),
                                UUID.randomUUID(),
                                1,
                                Map.of("register:family", List.of(MARKER))));
        var secrets = new ArrayList<byte[]>();
        secrets.add(photo(patient));
        secrets.addAll(account());
        secrets.add(link(patient));
        secrets.add(answer());
        lists();
        portal(patient);
        emergency(patient);
        lostPhone();
        unusual();
        held(patient);
        ChartWithMarker.plant(patient, MARKER);
        BillsWithMarker.plant(patient, MARKER);
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        return secrets;
    }

    /** 32 bytes from the middle of a picture that is kept. */
    private static byte[] photo(PatientId patient) {
        var photos = staff("patient.photo", "patient.read");
        return as(photos, () -> {
            var upload = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", upload);
            use(PatientPhotos.class).put(patient, upload.toByteArray());
            var kept = use(PatientPhotos.class).of(patient).orElseThrow().jpeg();
            return Arrays.copyOfRange(kept, kept.length / 2, kept.length / 2 + 32);
        });
    }

    private static List<byte[]> account() {
        var email = MARKER.toLowerCase(Locale.ROOT) + "@harbour.example";
        var password = "Qvexolark otters knit";
        var link = as(
                staff("account.read", "account.create", "role.give"),
                () -> use(AccountAdministration.class)
                        .create(new CreateAccount("Nora " + MARKER, email, Clearance.N, Set.of("nurse"))));
        People.confirmRoles(link.account());
        People.setPassword(link, password);
        var signedIn = People.signIn(email, password);
        as(staff(link.account()), () -> use(MyPhone.class).propose(PHONE));
        return Stream.of(
                        link.token().reveal(),
                        signedIn.session().reveal(),
                        signedIn.device().reveal(),
                        password)
                .map(secret -> secret.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static byte[] link(PatientId patient) {
        var address = Hospital.asSystem(
                () -> use(ReplyLinks.class).issue("visit.confirm", patient, UUID.randomUUID(), Clinic.TUESDAY_9AM));
        return address.substring(address.indexOf('=') + 1).getBytes(StandardCharsets.US_ASCII);
    }

    /** An answer of the interface that is kept for the case that the request comes again. */
    private static byte[] answer() {
        var key = "once-" + UUID.randomUUID();
        var client = as(
                        staff("client.manage"),
                        () -> use(ClientAdministration.class)
                                .register(new RegisterClient(
                                        "clear-" + key.substring(5, 13),
                                        new ClientTerms("Clear", Set.of("patients.read"), true, 10, ""))))
                .client();
        Hospital.asSystem(() -> {
            use(IdempotentAnswers.class).claim(client, key, new byte[32]);
            use(IdempotentAnswers.class)
                    .keep(
                            client,
                            key,
                            new KeptAnswer(201, Map.of("X-Note", MARKER), "{\"family\":\"" + MARKER + "\"}"));
            return null;
        });
        return key.getBytes(StandardCharsets.US_ASCII);
    }

    /** One list that waits to be read in, and one that is read in with its bad row. */
    private static void lists() {
        as(staff("import.run", "patient.import", "patient.register"), () -> {
            var list = ("family,given,birthDate\n" + MARKER + ",Nina,1980-02-30\n" + MARKER + "," + MARKER
                            + ",1980-02-03\n")
                    .getBytes(StandardCharsets.UTF_8);
            var imports = use(Imports.class);
            var waiting = imports.begin(new BeginImport("patient", "Test", MARKER + ".csv"));
            imports.append(waiting, 0, list);
            var taken = imports.begin(new BeginImport("patient", "Test", MARKER + ".csv"));
            imports.append(taken, 0, list);
            imports.start(taken, imports.preview(taken).mapping());
            return taken;
        });
    }

    /** Everything that ways into the portal keep of people. */
    private static void portal(PatientId patient) {
        var mail = MARKER.toLowerCase(java.util.Locale.ROOT) + "@home.example";
        as(Entrance.registrar(), () -> use(PortalInvitations.class).byMail(patient, "i." + mail));
        Entrance.signUp(Entrance.asks("s." + mail, MARKER, MARKER));
        var account = Entrance.arrived("a." + mail, MARKER, MARKER);
        as(Entrance.registrar(), () -> {
            var open = use(WaitingLinks.class).waiting(new PageRequest(0, 100));
            open.rows().stream()
                    .filter(row -> row.email().equals("a." + mail))
                    .forEach(row -> use(AccountMatching.class).decline(row.id(), MARKER + " shows no paper"));
        });
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, patient));
        var own = Hospital.patient(account, "own-record.read", "own-record.propose");
        var proposal = as(own, () -> {
            var seen = use(OwnRecord.class).mine();
            var wish =
                    seen.demographics().draft().preferredName(MARKER + "Gamma").done();
            return use(OwnRecord.class).propose(new ProposeChanges(seen.version(), wish));
        });
        as(Entrance.registrar(), () -> use(ProposalReview.class).decline(proposal, MARKER + " is no name"));
        as(
                staff("proxy.manage", "patient.search", "patient.read"),
                () -> use(ProxyDesk.class)
                        .give(new GiveProxy(
                                patient,
                                ProxyRelationship.NAMED,
                                MARKER + " Proxy",
                                "p." + mail,
                                Set.of(ProxyScope.VISITS),
                                null,
                                null,
                                MARKER + " letter")));
        var today = use(HospitalDay.class).today(Hospital.clock().instant());
        var words = as(
                staff("consent.publish"),
                () -> use(ConsentTexts.class)
                        .publish(new PublishConsentText(ConsentKind.RESEARCH, "Research", "Words", today)));
        as(
                Hospital.patient(account, "consent.sign-own"),
                () -> use(OwnConsents.class).sign(new SignConsent(words, null, SigningWay.TYPED, "Nora " + MARKER)));
        privacy(patient, account);
        document(patient, account);
    }

    /** A file of the patient's own, with a name, a title and words in it. */
    private static void document(PatientId patient, AccountId account) {
        var words = (MARKER + " was dizzy in the morning").getBytes(StandardCharsets.UTF_8);
        as(Hospital.patient(account, "own-chart.read", "document.send-own"), () -> {
            var begun = use(OwnDocuments.class)
                    .begin(BeginUpload.of(
                                    patient,
                                    DocumentKind.OTHER,
                                    MARKER + ".txt",
                                    words.length,
                                    List.of(HexFormat.of().formatHex(Sha256.of(words))))
                            .titled(MARKER + " diary", Clearance.N));
            return use(OwnDocuments.class).append(begun.document(), 0, words);
        });
    }

    /** What is asked about a record, given away of it, looked for in the trail, and taken along as a file. */
    private static void privacy(PatientId patient, AccountId account) {
        var own = Hospital.patient(account, "own-privacy.ask", "own-access.read", "own-copy.take");
        var asked = as(own, () -> use(OwnPrivacyRequests.class).correct(RecordPart.OTHER, MARKER + " is wrong"));
        as(
                staff("amendment.decide", "patient.search"),
                () -> use(PrivacyDesk.class)
                        .decide(asked, AmendmentDecision.DENY, DenialBasis.ACCURATE, MARKER + " is right"));
        as(own, () -> use(OwnPrivacyRequests.class).disagree(asked, MARKER + " is not"));
        as(
                staff("disclosure.record", "disclosure.read", "patient.search"),
                () -> use(DisclosureDesk.class)
                        .record(new RecordDisclosure(
                                patient,
                                LocalDate.of(2026, 11, 20),
                                "Dr " + MARKER,
                                MARKER + " Street",
                                MARKER + " report",
                                DisclosurePurpose.TREATMENT)));
        as(staff("audit.read"), () -> use(SavedAuditSearches.class).keep(MARKER, "period=7d"));
        Hospital.asSystem(() -> use(EntityManager.class)
                .createNativeQuery("insert into record_copy (id, patient_id, account_id, language, state, asked_at,"
                        + " expires_at) values (?1, ?2, ?3, 'en', 'waiting', now(), now() + interval '1 day')")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, patient.value())
                .setParameter(3, account.value())
                .executeUpdate());
    }

    /** Why somebody opened a record in an emergency, and what whoever reviewed it wrote. The database judges by its own clock. */
    private static void emergency(PatientId patient) {
        Hospital.clockAt(Instant.now());
        var doctor = staff(People.active(People.someEmail(), "doctor"), "patient.search", "break-glass.open");
        var cmo = staff(People.active(People.someEmail(), "cmo"), "patient.search", "break-glass.review");
        var grant = as(
                doctor,
                () -> use(BreakGlass.class)
                        .open(new OpenBreakGlass(patient, BreakGlassReason.EMERGENCY, MARKER + " fell in the hall")));
        as(doctor, () -> use(BreakGlass.class).end(patient));
        Hospital.clock().pass(Duration.ofMinutes(1));
        as(
                cmo,
                () -> use(BreakGlassReview.class)
                        .decide(grant, ReviewDecision.NOT_JUSTIFIED, MARKER + " was not in danger"));
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    /** How an administrator knows somebody whose phone is lost. */
    private static void lostPhone() {
        var nurse = People.someEmail();
        var account = People.active(nurse, "nurse");
        People.signIn(nurse, People.PASSWORD);
        as(
                People.administratorWithAccount(),
                () -> use(FactorReset.class).ask(account, MARKER + " came in with the staff card"));
    }

    /** Somebody opened the record of a namesake, and whoever reviewed that wrote why it was so. */
    private static void unusual() {
        var clerk = as(
                        People.administrator(),
                        () -> use(AccountAdministration.class)
                                .create(new CreateAccount(
                                        "Maren " + MARKER, People.someEmail(), Clearance.N, Set.of("registrar"))))
                .account();
        var namesake = Clinic.patient(MARKER, "Ottilie");
        as(
                staff(clerk, "patient.read", "patient.search"),
                () -> use(PatientRecord.class).details(namesake));
        var reviewer = staff(People.active(People.someEmail(), "auditor"), "anomaly.review", "patient.search");
        for (var round = 0; round < 2; round++) {
            Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        }
        as(reviewer, () -> {
            var found = use(AnomalyReview.class).list(true, new PageRequest(0, 200)).rows().stream()
                    .filter(row -> row.account().equals(clerk))
                    .findFirst()
                    .orElseThrow();
            use(AnomalyReview.class).explain(found.id(), MARKER + " is no relative");
        });
    }

    /** Why nothing about the patient may be deleted; it is lifted again, and its words stay. */
    private static void held(PatientId patient) {
        as(staff("retention.hold", "retention.read", "patient.search", "audit.read"), () -> {
            var hold = use(LegalHolds.class).place(patient, MARKER + " goes to court");
            use(LegalHolds.class).lift(hold);
        });
    }

    private void visits(PatientId patient) {
        var doctor = clinic.doctor();
        var visit = as(
                Clinic.DESK,
                () -> use(AppointmentBooking.class)
                        .book(BookAppointment.of(patient, doctor, clinic.service(), Clinic.TUESDAY_9AM)
                                .because(MARKER + " cough")));
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        as(
                Clinic.DESK,
                () -> use(AppointmentBooking.class)
                        .cancel(visit, new CancelAppointment(CancelReason.OTHER, MARKER + " called")));
        var nine = Clinic.TUESDAY_9AM;
        var early = as(
                Clinic.DESK,
                () -> use(AppointmentBooking.class)
                        .book(BookAppointment.of(patient, doctor, clinic.service(), nine.minus(Duration.ofHours(2)))
                                .at(clinic.place(), null)
                                .overriding(MARKER + " flies at noon")));
        as(
                Clinic.DESK,
                () -> use(AppointmentBooking.class).cancel(early, new CancelAppointment(CancelReason.OTHER, "")));
        as(
                Clinic.ADMIN,
                () -> use(PractitionerRegister.class)
                        .register(new PractitionerDraft(
                                new PractitionerName("Dr", "Ines", "Menon", null),
                                List.of("General medicine"),
                                List.of(),
                                new PractitionerContact(PHONE, MARKER + "@example.org", MARKER, MARKER, "MA", "02110"),
                                null,
                                null,
                                null)));
        var waits = as(
                Hospital.staff("waiting-list.read", "waiting-list.write", "patient.search", "patient.read"),
                () -> use(WaitlistDesk.class)
                        .add(
                                patient,
                                WaitlistWish.anyTime(clinic.service(), Clinic.MONDAY, Clinic.TUESDAY)
                                        .saying(MARKER + " early")));
        as(
                Hospital.staff("waiting-list.read", "waiting-list.write", "patient.search", "patient.read"),
                () -> use(WaitlistDesk.class).end(waits, 1));
        as(
                Clinic.DESK,
                () -> use(AbsencePlanning.class)
                        .record(new RecordAbsence(
                                doctor, nine, nine.plus(Duration.ofHours(2)), AwayReason.SICK, MARKER + " flu")));
    }

    private static Demographics marked(String kind) {
        var word = MARKER + kind;
        return Demographics.named(word, word)
                .name(new HumanName(word, List.of(word), word, word))
                .former(word + "Former")
                .preferredName(word)
                .born(1983, 7, 19)
                .address(Address.home("7 " + word + " Street", word, word, "02128", "US"))
                .telecom(ContactPoint.mobile(PHONE))
                .telecom(ContactPoint.email("zyxomarq@example.org"))
                .contact(new ContactPerson(word, Relationship.MOTHER, PHONE, "zyxomarq@example.org"))
                .identifier(new Identifier(Identifier.Type.PASSPORT, word, word))
                .genderIdentity(word)
                .pronouns(word)
                .deceasedOn(kind.equals("Beta") ? LocalDate.of(2026, 11, 1) : null)
                .done();
    }

    /** Columns of sealed bytes none of whose values holds the marker when it is opened. */
    private static Set<String> sealedWithoutAWord() throws SQLException {
        var without = new TreeSet<String>();
        try (var connection = TestDatabase.get().superuser();
                var columns = connection.createStatement();
                var values = connection.createStatement();
                var column = columns.executeQuery("""
                        select c.relname, a.attname,
                            substring(col_description(c.oid, a.attnum) from '^\\[sealed ([a-z0-9_.]+)\\]') as place
                        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'ohms'::regnamespace and c.relkind in ('r', 'p')
                            and not c.relispartition and a.atttypid = 'bytea'::regtype
                            and col_description(c.oid, a.attnum) ~ '^\\[sealed '""")) {
            while (column.next()) {
                var table = column.getString("relname");
                var name = column.getString("attname");
                try (var value = values.executeQuery(
                        "select " + name + " from ohms." + table + " where " + name + " is not null")) {
                    var found = false;
                    while (!found && value.next()) {
                        found = opened(value.getBytes(1), column.getString("place"))
                                .toLowerCase(Locale.ROOT)
                                .contains(MARKER.toLowerCase(Locale.ROOT));
                    }
                    if (!found) {
                        without.add(table + "." + name);
                    }
                }
            }
        }
        return without;
    }

    /** What was sealed; empty where another test put bytes that nobody sealed past the application. */
    private static String opened(byte[] sealed, String place) {
        try {
            return new String(use(Vault.class).open(sealed, place), StandardCharsets.UTF_8);
        } catch (IllegalStateException unsealed) {
            return "";
        }
    }

    /** Every table as the server would write it into a dump. */
    private static String dump() throws SQLException, IOException {
        var text = new StringWriter();
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select c.relname from pg_class c
                    where c.relnamespace = 'ohms'::regnamespace and c.relkind = 'r'""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                copy.copyOut("copy ohms." + table + " to stdout", text);
            }
        }
        return text.toString();
    }

    /** When the files are looked at. */
    private enum Moment {
        A_KILL,
        A_STOP
    }

    private static Set<String> filesWith(List<byte[]> words, Moment moment) throws SQLException, IOException {
        Path directory;
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            // the tests' database does not wait for its log; what was committed has to be in it
            statement.execute("select pg_switch_wal()");
            if (moment == Moment.A_STOP) {
                statement.execute("checkpoint");
            }
            try (var rows = statement.executeQuery("show data_directory")) {
                rows.next();
                directory = Path.of(rows.getString(1));
            }
        }
        var found = new TreeSet<String>();
        try (var files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    if (words.stream()
                            .anyMatch(word -> content.contains(new String(word, StandardCharsets.ISO_8859_1)))) {
                        found.add(directory.relativize(file).toString());
                    }
                } catch (java.nio.file.NoSuchFileException gone) {
                    // the server removes files of its own while we look
                    found.remove(file.toString());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
        return found;
    }
}
