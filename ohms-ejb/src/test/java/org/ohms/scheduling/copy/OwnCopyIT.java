package org.ohms.scheduling.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.copy.CopyRow;
import org.ohms.patients.copy.CopyState;
import org.ohms.patients.copy.OwnCopy;
import org.ohms.patients.disclosure.DisclosureDesk;
import org.ohms.patients.disclosure.DisclosurePurpose;
import org.ohms.patients.disclosure.RecordDisclosure;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.patients.privacy.OwnPrivacyRequests;
import org.ohms.patients.privacy.RecordPart;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;

@DisplayName("The copy of one's own record")
class OwnCopyIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final PatientId nora = Entrance.patient("Ångström-Núñez", "Nora <b>", Entrance.someEmail());
    private final Actor herself = owner(nora);

    @BeforeEach
    void onMonday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    /** One is made at a time, the oldest first. */
    @BeforeEach
    void nobodyElseWaits() {
        Hospital.asSystem(() -> use(EntityManager.class)
                .createNativeQuery("delete from record_copy where state = 'waiting'")
                .executeUpdate());
    }

    @Test
    @DisplayName("holds what every room keeps, for people and for programs, and nothing of anybody else")
    void holdsEverything() throws IOException {
        var other = Entrance.patient("Somebodyelse", "Karin", Entrance.someEmail());
        as(herself, () -> use(OwnPrivacyRequests.class).correct(RecordPart.VISITS, "I was there, really"));

        var files = unzipped(as(herself, () -> use(OwnCopy.class).take("en")).orElseThrow());

        var json = json(files.get("record.json"));
        assertThat(json.getString("patient")).isEqualTo(nora.toString());
        assertThat(json.getJsonObject("record").keySet())
                .containsExactly(
                        "details",
                        "changes",
                        "wishes",
                        "reach",
                        "browsers",
                        "topics",
                        "allergies",
                        "problems",
                        "results",
                        "observations",
                        "dues",
                        "vaccines",
                        "procedures",
                        "devices",
                        "family",
                        "visits",
                        "notes",
                        "video",
                        "waitlist",
                        "documents",
                        "medicines",
                        "doses",
                        "refills",
                        "dispenses",
                        "outside",
                        "messages",
                        "announcements",
                        "goals",
                        "plans",
                        "questionnaires",
                        "referrals",
                        "articles",
                        "coverages",
                        "bills",
                        "sent",
                        "deposits",
                        "eligibility",
                        "insured",
                        "claims",
                        "requests",
                        "disclosures",
                        "use");
        assertThat(json.getJsonObject("record")
                        .getJsonArray("details")
                        .getJsonObject(0)
                        .getString("name.family"))
                .isEqualTo("Ångström-Núñez");
        assertThat(json.getJsonObject("record")
                        .getJsonArray("requests")
                        .getJsonObject(0)
                        .getString("words"))
                .isEqualTo("I was there, really");
        assertThat(new String(files.get("record.json"), StandardCharsets.UTF_8))
                .doesNotContain("Somebodyelse")
                .doesNotContain(other.toString());
        try (var pdf = Loader.loadPDF(files.get("record.pdf"))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(
                            "Ångström-Núñez",
                            "Given name Nora",
                            "Given name <b>",
                            "Your visits",
                            "Nothing is kept here.");
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        var line = Hospital.count("select count(*) from ohms.audit_event where action = 'OwnCopy.take'"
                + " and outcome = 'allowed' and patients = array['" + nora + "']::uuid[]");
        assertThat(line).isEqualTo(1);
    }

    @Test
    @DisplayName("speaks the patient's language")
    void speaksSpanish() throws IOException {
        var files = unzipped(as(herself, () -> use(OwnCopy.class).take("es")).orElseThrow());

        try (var pdf = Loader.loadPDF(files.get("record.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Una copia de su historial", "Sus citas");
        }
    }

    @Test
    @DisplayName("asks who takes it to prove again who they are")
    void asksAgain() {
        var longAgo = new Actor(
                Actor.Kind.PATIENT,
                herself.account(),
                herself.permissions(),
                herself.clearance(),
                "own",
                UUID.randomUUID(),
                "192.0.2.1",
                "test");

        assertThat(refusal(longAgo, () -> use(OwnCopy.class).take("en"))).isEqualTo("access.sign-in-again");
        assertThat(refusal(longAgo, () -> use(OwnCopy.class).fetch(UUID.randomUUID())))
                .isEqualTo("access.sign-in-again");
    }

    @Test
    @DisplayName("of a large record is made in the background, kept encrypted for a week, and nobody else takes it")
    void inTheBackground() throws IOException, SQLException {
        var stranger = owner(Entrance.patient("Somebodyelse", "Karin", Entrance.someEmail()));
        growLarge();

        assertThat(as(herself, () -> use(OwnCopy.class).take("en"))).isEmpty();
        assertThat(as(herself, () -> use(OwnCopy.class).take("en"))).isEmpty();
        var waiting = only(herself);
        assertThat(waiting.state()).isEqualTo(CopyState.WAITING);
        assertThat(refusal(herself, () -> use(OwnCopy.class).fetch(waiting.id())))
                .isEqualTo("common.not-found");
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));

        assertThat(only(herself).state()).isEqualTo(CopyState.READY);
        var json = json(unzipped(as(herself, () -> use(OwnCopy.class).fetch(waiting.id())))
                .get("record.json"));
        assertThat(json.getJsonObject("record").getJsonArray("disclosures")).hasSize(1501);
        assertThat(refusal(stranger, () -> use(OwnCopy.class).fetch(waiting.id())))
                .isEqualTo("common.not-found");
        assertThat(as(stranger, () -> use(OwnCopy.class).mine())).isEmpty();
        try (var sight = Sight.of(stranger)) {
            assertThat(sight.count("select count(*) from ohms.record_copy")).isZero();
        }
        assertThat(Hospital.count("select count(*) from ohms.record_copy where id = '" + waiting.id()
                        + "' and position('PK'::bytea in content) = 1"))
                .isZero();
        Hospital.clock().pass(Duration.ofDays(8));
        assertThat(refusal(herself, () -> use(OwnCopy.class).fetch(waiting.id())))
                .isEqualTo("common.not-found");
        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), TODAY.plusDays(8)));
        assertThat(Hospital.count("select count(*) from ohms.record_copy where id = '" + waiting.id() + "'"))
                .isZero();
    }

    @Test
    @DisplayName("is for patients with a record, and nobody on staff takes it for them")
    void notForStrangers() {
        var unlinked = Hospital.patient(Entrance.arrived(Entrance.someEmail(), "Nobody", "Yet"), "own-copy.take");

        assertThat(refusal(unlinked, () -> use(OwnCopy.class).take("en"))).isEqualTo("access.no-record-yet");
        assertThat(refusal(
                        Hospital.staff(new AccountId(UUID.randomUUID()), "own-copy.take"),
                        () -> use(OwnCopy.class).take("en")))
                .isEqualTo("access.no-record-yet");
        assertThat(catchThrowable(() -> as(
                        Hospital.staff("patient.read"), () -> use(OwnCopy.class).take("en"))))
                .isInstanceOf(EJBAccessException.class);
    }

    private CopyRow only(Actor patient) {
        var rows = as(patient, () -> use(OwnCopy.class).mine());
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    /** More disclosures than a page waits for. */
    private void growLarge() throws SQLException {
        as(
                Hospital.staff(
                        new AccountId(UUID.randomUUID()), "disclosure.record", "disclosure.read", "patient.search"),
                () -> use(DisclosureDesk.class)
                        .record(new RecordDisclosure(
                                nora, TODAY, "County court", "", "Report", DisclosurePurpose.LEGAL)));
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into ohms.disclosure (id, patient_id, source, first_at, last_at, times, day,"
                            + " purpose, words, recorded_at, recorded_by) select gen_random_uuid(), patient_id, source, first_at,"
                            + " last_at, times, day, purpose, words, recorded_at, recorded_by from ohms.disclosure,"
                            + " generate_series(1, 1500) where patient_id = '" + nora + "'");
        }
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files).containsKeys("record.pdf", "record.json");
        return files;
    }

    private static JsonObject json(byte[] file) {
        try (var reader = Json.createReader(new StringReader(new String(file, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }

    private static Actor owner(PatientId patient) {
        var account = Entrance.arrived(Entrance.someEmail(), "Own", "Account");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, patient));
        return Hospital.patient(account, "own-copy.take", "own-privacy.ask", "own-access.read");
    }

    private static String refusal(Actor actor, java.util.concurrent.Callable<?> work) {
        var refused = catchThrowableOfType(DomainException.class, () -> as(actor, work));
        assertThat(refused).isNotNull();
        return refused.refusals().get(0).code();
    }
}
