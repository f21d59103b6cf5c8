package org.ohms.records.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.messaging.notification.MyNotifications;
import org.ohms.messaging.notification.NotificationRow;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.records.Ward;
import org.ohms.records.live.ChartSigns;
import org.ohms.records.summary.Change;
import org.ohms.records.summary.ChartSummary;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.Proxies;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.live.OpenLine;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.ScannerStub;
import org.ohms.testing.Sight;
import org.ohms.testing.SqlCounter;

@DisplayName("Documents of a patient")
class DocumentsIT {
    private static final PageRequest ALL = new PageRequest(0, 200);

    private final PatientId nora = Clinic.patient("Lindqvist", "Nora");
    private final Actor doctor = Sender.doctorOf(nora);
    private final Actor herself = Sender.accountOf(nora);
    private final Actor stranger = Sender.accountOf(Clinic.patient("Lindqvist", "Karin"));

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
    }

    @AfterEach
    void attentive() {
        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
    }

    @Test
    @DisplayName("that somebody else filed since are told on the first page of the chart, and open pages hear of them")
    void toldOnTheFirstPage() {
        var ward = new Ward();
        ward.call(ward.doctor, Instant.now().minus(Duration.ofDays(9)), null);
        var mine = Hospital.staff(ward.doctorsAccount, Sender.DOCTOR);
        var colleague = Hospital.staff(ward.colleaguesAccount, Sender.DOCTOR);
        try (var line = new OpenLine()) {
            var sign = use(ChartSigns.class).of(ward.patient);
            line.heard().clear();
            var content = "A letter".getBytes(StandardCharsets.UTF_8);
            Sender.staffSends(mine, Sender.file(ward.patient, "mine.txt", content), content);
            await().atMost(Duration.ofSeconds(20)).until(() -> line.heard("chart", sign));
            var theirs = "Another letter".getBytes(StandardCharsets.UTF_8);
            Sender.staffSends(colleague, Sender.file(ward.patient, "theirs.txt", theirs), theirs);
        }

        var changes =
                as(ward.doctor, () -> use(ChartSummary.class).of(ward.patient)).changes();

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(Change.What.DOCUMENT);
            assertThat(change.title()).contains("theirs");
        });
    }

    @Test
    @DisplayName("are opened by nobody and shown to no patient before the scanner has found them clean")
    void waitForTheScanner() {
        Hospital.scanner().be(ScannerStub.Mood.AWAY);
        var letter = filed("Letter", Clearance.N);
        Sender.rounds();

        assertThat(row(letter).scan()).isEqualTo(ScanState.WAITING);
        assertThat(refusal(doctor, () -> open(letter))).isEqualTo("document.not-scanned-yet");
        assertThat(own(herself)).isEmpty();

        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
        Sender.rounds();

        assertThat(row(letter).scan()).isEqualTo(ScanState.CLEAN);
        assertThat(as(doctor, () -> open(letter)).fileName()).isEqualTo("letter.txt");
        assertThat(own(herself)).extracting(DocumentRow::title).containsExactly("Letter");
        assertThat(Sender.bytes(herself, () -> use(OwnDocuments.class).open(letter)))
                .isEqualTo(content("Letter"));
    }

    @Test
    @DisplayName("are thrown away when the scanner finds something, and nothing of them is left")
    void infected() {
        var bad = Samples.concat(
                "Please open\n".getBytes(StandardCharsets.UTF_8), ScannerStub.EICAR.getBytes(StandardCharsets.UTF_8));
        var sent = Sender.patientSends(herself, Sender.file(nora, "letter.txt", bad), bad);
        Sender.rounds();

        assertThat(row(sent).scan()).isEqualTo(ScanState.INFECTED);
        assertThat(refusal(doctor, () -> open(sent))).isEqualTo("document.thrown-away");
        assertThat(refusal(herself, () -> use(OwnDocuments.class).open(sent))).isEqualTo("document.thrown-away");
        assertThat(Hospital.count("select count(*) from ohms.document_piece where document_id = '" + sent + "'"))
                .isZero();
        assertThat(told(doctor)).isEmpty();
    }

    @Test
    @DisplayName("wait another day when the scanner takes no file that large")
    void tooLargeForTheScanner() {
        Hospital.scanner().be(ScannerStub.Mood.TOO_LARGE);
        var letter = filed("Letter", Clearance.N);
        Sender.rounds();
        assertThat(row(letter).scan()).isIn(ScanState.FAILED, ScanState.WAITING);
        assertThat(own(herself)).isEmpty();

        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), java.time.LocalDate.of(2026, 11, 24)));
        Sender.rounds();

        assertThat(row(letter).scan()).isEqualTo(ScanState.CLEAN);
    }

    @Test
    @DisplayName("are released by rule or by somebody, held back by somebody, and each time it is said who and when")
    void visibility() {
        var letter = filed("Letter", Clearance.N);
        var talks = filed("Talks", Clearance.R);
        Sender.rounds();
        assertThat(row(letter).visibilityBy()).isNull();
        assertThat(row(talks).visibility()).isEqualTo(Visibility.HELD);
        assertThat(own(herself)).extracting(DocumentRow::title).containsExactly("Letter");
        assertThat(refusal(herself, () -> use(OwnDocuments.class).open(talks))).isEqualTo("common.not-found");

        Hospital.clock().pass(Duration.ofMinutes(5));
        as(doctor, () -> use(DocumentDesk.class).release(talks));
        as(doctor, () -> use(DocumentDesk.class).hold(letter));

        assertThat(own(herself)).extracting(DocumentRow::title).containsExactly("Talks");
        assertThat(row(talks).visibilityBy()).isNotNull();
        assertThat(row(talks).visibilityAt()).isEqualTo(Hospital.clock().instant());
        assertThat(refusal(herself, () -> use(OwnDocuments.class).open(letter))).isEqualTo("common.not-found");
        var nurse = Hospital.staff(Sender.carerOf(nora), "chart.read", "document.write");
        assertThat(catchThrowable(() -> as(nurse, () -> use(DocumentDesk.class).release(letter))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("come from patients too: whoever cares for them is told once, and nobody else")
    void fromPatients() {
        var carer = Sender.carerOf(nora);
        var other = Sender.carerOf(Clinic.patient());
        var text = "130 in the morning".getBytes(StandardCharsets.UTF_8);
        var sent = Sender.patientSends(herself, Sender.file(nora, "sugar.txt", text), text);
        Sender.rounds();
        Sender.rounds();

        assertThat(row(sent).source()).isEqualTo(DocumentSource.PATIENT);
        assertThat(told(Hospital.staff(carer, "patient.search")))
                .singleElement()
                .satisfies(news -> {
                    assertThat(news.kind()).isEqualTo("document.sent");
                    assertThat(news.patient()).isEqualTo(nora);
                });
        assertThat(told(Hospital.staff(other, "patient.search"))).isEmpty();
        assertThat(own(herself)).extracting(DocumentRow::id).containsExactly(sent);
    }

    @Test
    @DisplayName("are told to the patient once they can be opened")
    void patientIsTold() {
        filed("Letter", Clearance.N);
        filed("Talks", Clearance.R);
        Sender.rounds();

        assertThat(told(herself)).extracting(NotificationRow::kind).containsExactly("document.shared");
    }

    @Test
    @DisplayName("have versions: the newest counts, the older ones stay, and one filed in error gives way")
    void versions() {
        var first = filed("Letter", Clearance.N);
        Hospital.clock().pass(Duration.ofSeconds(1));
        var secondContent = content("Letter, corrected");
        var second = Sender.staffSends(
                doctor,
                Sender.file(nora, "letter2.pdf", secondContent)
                        .titled("Corrected", Clearance.N)
                        .replacing(first),
                secondContent);
        Sender.rounds();

        assertThat(row(first).state()).isEqualTo(DocumentState.SUPERSEDED);
        assertThat(row(second).number()).isEqualTo(2);
        assertThat(own(herself)).extracting(DocumentRow::number).containsExactly(2, 1);
        var third = content("Third");
        assertThat(refusal(
                        doctor,
                        () -> use(DocumentDesk.class)
                                .begin(Sender.file(nora, "c.pdf", third).replacing(first))))
                .isEqualTo("document.not-current");
        assertThat(refusal(doctor, () -> inError(second, " "))).isEqualTo("common.required");

        as(doctor, () -> inError(second, "Of another patient"));

        assertThat(row(second).state()).isEqualTo(DocumentState.ENTERED_IN_ERROR);
        assertThat(row(first).state()).isEqualTo(DocumentState.CURRENT);
        assertThat(own(herself)).extracting(DocumentRow::id).containsExactly(first);
        assertThat(refusal(herself, () -> use(OwnDocuments.class).open(second))).isEqualTo("common.not-found");
    }

    @Test
    @DisplayName("are nobody else's, at either wall")
    void strangers() throws SQLException {
        var letter = filed("Letter", Clearance.N);
        Sender.rounds();
        var elsewhere = Sender.doctorOf(Clinic.patient());

        assertThat(refusal(elsewhere, () -> use(DocumentDesk.class).of(nora, ALL)))
                .isEqualTo("access.not-in-care");
        assertThat(refusal(elsewhere, () -> open(letter))).isEqualTo("common.not-found");
        assertThat(refusal(elsewhere, () -> inError(letter, "No"))).isEqualTo("common.not-found");
        assertThat(refusal(elsewhere, () -> {
                    use(DocumentDesk.class).hold(letter);
                    return 0;
                }))
                .isEqualTo("common.not-found");
        assertThat(refusal(stranger, () -> use(OwnDocuments.class).open(letter)))
                .isEqualTo("common.not-found");
        assertThat(refusal(herself, () -> use(OwnDocuments.class).open(new DocumentId(Uuids.random()))))
                .isEqualTo("common.not-found");
        var words = content("Words");
        assertThat(refusal(stranger, () -> use(OwnDocuments.class).begin(Sender.file(nora, "a.pdf", words))))
                .isEqualTo("common.not-found");
        for (var nobody : List.of(
                elsewhere,
                stranger,
                new Actor(
                        Actor.Kind.CLIENT,
                        new AccountId(Uuids.random()),
                        java.util.Set.of(Sender.DOCTOR),
                        Clearance.V,
                        "treatment",
                        null,
                        "192.0.2.1",
                        "test"))) {
            try (var sight = Sight.of(nobody)) {
                assertThat(sight.count("select count(*) from ohms.document_reference where id = '" + letter + "'"))
                        .isZero();
                assertThat(sight.count("select count(*) from ohms.document_piece where document_id = '" + letter + "'"))
                        .isZero();
            }
        }
    }

    @Test
    @DisplayName("are for a proxy who may have them, except what is sensitive")
    void proxies() {
        var child = Proxies.child("Ida");
        var childsDoctor = Sender.doctorOf(child);
        var mother =
                Hospital.proxy(Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.HEALTH), child, Sender.PATIENT);
        var father =
                Hospital.proxy(Proxies.of(child, ProxyRelationship.PARENT, ProxyScope.VISITS), child, Sender.PATIENT);
        var growth = content("Growth");
        Sender.staffSends(childsDoctor, Sender.file(child, "growth.pdf", growth), growth);
        var talks = content("Talks");
        var sensitive = Sender.staffSends(
                childsDoctor, Sender.file(child, "talks.pdf", talks).titled("Talks", Clearance.R), talks);
        as(childsDoctor, () -> use(DocumentDesk.class).release(sensitive));
        Sender.rounds();

        assertThat(own(mother)).extracting(DocumentRow::title).containsExactly("growth.pdf");
        assertThat(refusal(mother, () -> use(OwnDocuments.class).open(sensitive)))
                .isEqualTo("common.not-found");
        assertThat(refusal(father, () -> use(OwnDocuments.class).mine(ALL))).isEqualTo("access.part-not-open");
        var scan = content("Scan");
        Sender.patientSends(mother, Sender.file(child, "scan.pdf", scan), scan);
        assertThat(own(Sender.accountOf(child))).extracting(DocumentRow::title).contains("scan.pdf", "Talks");
    }

    @Test
    @DisplayName(
            "cannot be called clean by anybody but the scanner, nor shown by patients, whatever the application believes")
    void theDatabaseHasTheLastWord() throws SQLException {
        Hospital.scanner().be(ScannerStub.Mood.AWAY);
        var letter = filed("Talks", Clearance.R);
        try (var sight = Sight.of(doctor)) {
            assertThatThrownBy(() -> sight.change(
                            "update ohms.document_reference set scan = 'CLEAN', scanned_at = now() where id = '"
                                    + letter + "'"))
                    .hasMessageContaining("only the scanner");
        }
        try (var sight = Sight.of(herself)) {
            assertThat(sight.change(
                            "update ohms.document_reference set visibility = 'RELEASED' where id = '" + letter + "'"))
                    .isZero();
        }
        var text = "Sugar".getBytes(StandardCharsets.UTF_8);
        var own = Sender.patientSends(herself, Sender.file(nora, "sugar.txt", text), text);
        try (var sight = Sight.of(herself)) {
            assertThatThrownBy(() ->
                            sight.change("update ohms.document_reference set number = 7 where id = '" + own + "'"))
                    .hasMessageContaining("what has arrived stays");
        }
        try (var sight = Sight.of(doctor)) {
            assertThatThrownBy(() -> sight.change("update ohms.document_piece set content = content"))
                    .hasMessageContaining("permission denied");
        }
        try (var sight = Sight.of(doctor)) {
            assertThat(sight.change("delete from ohms.document_piece where document_id = '" + letter + "'"))
                    .isZero();
        }
    }

    @Test
    @DisplayName("go with the record into a merge, and back")
    void merges() {
        var doubled = Clinic.patient("Lindquist", "Nora");
        var doubledDoctor = Sender.doctorOf(doubled);
        var text = content("Letter");
        var letter = Sender.staffSends(doubledDoctor, Sender.file(doubled, "letter.pdf", text), text);
        var registrar = Hospital.staff("patient.merge", "patient.read", "patient.search", "patient.change");

        var merge = as(
                registrar,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(
                                nora,
                                version(registrar, nora),
                                doubled,
                                version(registrar, doubled),
                                Map.of(),
                                MergePatients.Side.SURVIVOR)));

        assertThat(owner(letter)).isEqualTo(nora.toString());
        as(registrar, () -> use(PatientMerging.class).undo(merge));
        assertThat(owner(letter)).isEqualTo(doubled.toString());
    }

    @Test
    @DisplayName("are listed in the copy that patients take of their record, also those that are held")
    void copy() {
        filed("Letter", Clearance.N);
        filed("Talks", Clearance.R);

        var entries = Hospital.asSystem(() -> use(RoomOfDocuments.class).entries(nora));

        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).fields())
                .filteredOn(field -> field.name().equals("title"))
                .singleElement()
                .satisfies(field -> assertThat(field.value()).isEqualTo("Talks"));
    }

    @Test
    @DisplayName("are listed in as many statements for forty as for one")
    void statements() {
        for (var number = 0; number < 40; number++) {
            filed("Letter " + number, Clearance.N);
        }
        as(doctor, () -> use(DocumentDesk.class).of(nora, ALL));
        SqlCounter.reset();

        assertThat(as(doctor, () -> use(DocumentDesk.class).of(nora, ALL)).rows())
                .hasSize(40);

        assertThat(SqlCounter.statements()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName("are patients' own to read and send only as the page lets them")
    void noTricks() {
        var text = content("Letter");
        var request = Sender.file(nora, "a.pdf", text);
        assertThat(refusal(herself, () -> use(OwnDocuments.class).begin(request.titled("x", Clearance.R))))
                .isEqualTo("common.not-allowed");
        assertThat(catchThrowable(
                        () -> as(herself, () -> use(DocumentDesk.class).begin(request))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(catchThrowable(() -> as(doctor, () -> use(OwnDocuments.class).begin(request))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("can be looked at as pictures of their first pages once they are clean, by whoever may open them")
    void previews() {
        var scan = Samples.pages(5);
        Hospital.scanner().be(ScannerStub.Mood.AWAY);
        var letter = Sender.staffSends(doctor, Sender.file(nora, "scan.pdf", scan), scan);
        Sender.rounds();
        assertThat(row(letter).previews()).isZero();
        assertThat(refusal(doctor, () -> use(DocumentDesk.class).picture(letter, 0)))
                .isEqualTo("document.not-scanned-yet");

        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
        Sender.rounds();
        Sender.drawn();

        assertThat(row(letter).previews()).isEqualTo(3);
        assertThat(row(letter).beingDrawn()).isFalse();
        var picture = as(doctor, () -> use(DocumentDesk.class).picture(letter, 2));
        assertThat(Sniffing.typeOf(picture)).contains(ContentType.JPEG);
        assertThat(as(herself, () -> use(OwnDocuments.class).picture(letter, 0)))
                .hasSizeGreaterThan(1_000);
        assertThat(refusal(doctor, () -> use(DocumentDesk.class).picture(letter, 3)))
                .isEqualTo("common.not-found");
        assertThat(refusal(stranger, () -> use(OwnDocuments.class).picture(letter, 0)))
                .isEqualTo("common.not-found");
        assertThat(refusal(
                        Sender.doctorOf(Clinic.patient()),
                        () -> use(DocumentDesk.class).picture(letter, 0)))
                .isEqualTo("common.not-found");
        as(doctor, () -> use(DocumentDesk.class).hold(letter));
        assertThat(refusal(herself, () -> use(OwnDocuments.class).picture(letter, 0)))
                .isEqualTo("common.not-found");
    }

    @Test
    @DisplayName("that cannot be drawn are taken along all the same")
    void notDrawn() {
        var broken = Samples.pdf(900);
        var letter = Sender.staffSends(doctor, Sender.file(nora, "broken.pdf", broken), broken);
        Sender.rounds();
        Sender.drawn();

        assertThat(row(letter).previews()).isZero();
        assertThat(row(letter).beingDrawn()).isFalse();
        assertThat(row(letter).opens()).isTrue();
        assertThat(refusal(doctor, () -> use(DocumentDesk.class).picture(letter, 0)))
                .isEqualTo("common.not-found");
    }

    @Test
    @DisplayName("that are plain text are read on the page, once they are clean")
    void texts() {
        Hospital.scanner().be(ScannerStub.Mood.AWAY);
        var letter = filed("Sleep", Clearance.N);
        assertThat(as(doctor, () -> use(DocumentDesk.class).text(letter))).isEmpty();

        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
        Sender.rounds();

        assertThat(as(doctor, () -> use(DocumentDesk.class).text(letter))).endsWith("about: Sleep");
        assertThat(as(herself, () -> use(OwnDocuments.class).text(letter))).endsWith("about: Sleep");
        assertThat(as(herself, () -> use(OwnDocuments.class).one(letter)).title())
                .isEqualTo("Sleep");
        assertThat(refusal(stranger, () -> use(OwnDocuments.class).text(letter)))
                .isEqualTo("common.not-found");
        assertThat(refusal(stranger, () -> use(OwnDocuments.class).one(letter))).isEqualTo("common.not-found");
    }

    /** Each a moment after the one before, so that there is a newest. */
    private DocumentId filed(String title, Clearance label) {
        Hospital.clock().pass(Duration.ofSeconds(1));
        var content = content(title);
        return Sender.staffSends(
                doctor, Sender.file(nora, "letter.txt", content).titled(title, label), content);
    }

    private static byte[] content(String title) {
        return ("Dear colleague, this is about: " + title).getBytes(StandardCharsets.UTF_8);
    }

    private DocumentRow row(DocumentId id) {
        return as(doctor, () -> use(DocumentDesk.class).of(nora, ALL)).rows().stream()
                .filter(row -> row.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    private static List<DocumentRow> own(Actor patient) {
        return as(patient, () -> use(OwnDocuments.class).mine(ALL)).rows();
    }

    private static DocumentContent open(DocumentId id) {
        return use(DocumentDesk.class).open(id);
    }

    private static int inError(DocumentId id, String reason) {
        use(DocumentDesk.class).enterInError(id, reason);
        return 0;
    }

    private static List<NotificationRow> told(Actor actor) {
        return as(actor, () -> use(MyNotifications.class).list(ALL)).rows();
    }

    private static int version(Actor registrar, PatientId patient) {
        return as(registrar, () -> use(PatientRecord.class).details(patient)).version();
    }

    private static String owner(DocumentId id) {
        return Hospital.asSystem(() -> String.valueOf(use(jakarta.persistence.EntityManager.class)
                .createNativeQuery("select cast(patient_id as text) from document_reference where id = ?1")
                .setParameter(1, id.value())
                .getSingleResult()));
    }

    private static String refusal(Actor actor, Callable<?> work) {
        return catchThrowableOfType(DomainException.class, () -> as(actor, work))
                .refusals()
                .get(0)
                .code();
    }
}
