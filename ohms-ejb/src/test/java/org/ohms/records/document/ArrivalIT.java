package org.ohms.records.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.testing.Hospital;

@DisplayName("A file on its way")
class ArrivalIT {
    private final PatientId patient = Clinic.patient();
    private final Actor doctor = Sender.doctorOf(patient);
    private final byte[] file = Samples.pdf(2 * Document.PIECE + 77_777);

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
    }

    @Test
    @DisplayName("arrives in any order, and a piece as often as it comes")
    void anyOrder() {
        var begun = begin(file);
        assertThat(begun.missing()).containsExactly(0, 1, 2);

        assertThat(append(begun, 2).missing()).containsExactly(0, 1);
        assertThat(append(begun, 0).missing()).containsExactly(1);
        assertThat(append(begun, 0).missing()).containsExactly(1);
        assertThat(append(begun, 1).complete()).isTrue();
        assertThat(append(begun, 1).complete()).isTrue();

        Sender.rounds();
        var content = as(doctor, () -> use(DocumentDesk.class).open(begun.document()));
        assertThat(Sender.bytes(doctor, () -> use(DocumentDesk.class).open(begun.document())))
                .isEqualTo(file);
        assertThat(content.size()).isEqualTo(file.length);
        assertThat(content.type()).isEqualTo(ContentType.PDF);
    }

    @Test
    @DisplayName("goes on where it stopped, after the page, the browser or the server was gone")
    void goesOn() {
        var begun = begin(file);
        append(begun, 1);

        var again = begin(file);

        assertThat(again.document()).isEqualTo(begun.document());
        assertThat(again.missing()).containsExactly(0, 2);
        append(again, 0);
        append(again, 2);
        // the answer to the last piece was lost: whoever asks again hears that it is all there
        assertThat(begin(file)).isEqualTo(new UploadProgress(begun.document(), List.of(), true));
    }

    @Test
    @DisplayName("is one document when two tabs send it at the same time, from the hospital as from the patient")
    void twoTabs() throws Exception {
        var begun = begin(file);
        inTwoTabs(number -> append(begun, number));
        assertThat(rows()).hasSize(1);
        Sender.rounds();
        assertThat(Sender.bytes(doctor, () -> use(DocumentDesk.class).open(begun.document())))
                .isEqualTo(file);

        var own = Sender.accountOf(patient);
        var sent = as(own, () -> use(OwnDocuments.class).begin(Sender.file(patient, "own.pdf", file)));
        inTwoTabs(number ->
                as(own, () -> use(OwnDocuments.class).append(sent.document(), number, Sender.piece(file, number))));
        assertThat(rows()).hasSize(2);
    }

    private static void inTwoTabs(IntFunction<UploadProgress> send) throws Exception {
        var tabs = new ArrayList<Callable<Boolean>>();
        for (var piece = 0; piece < 3; piece++) {
            var number = piece;
            tabs.add(() -> send.apply(number).complete());
            tabs.add(() -> send.apply(number).complete());
        }
        var threads = Executors.newFixedThreadPool(6);
        try {
            var completed = 0;
            for (var sent : threads.invokeAll(tabs)) {
                completed += sent.get() ? 1 : 0;
            }
            assertThat(completed).isPositive();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("is not there before its last piece")
    void notBefore() {
        var begun = begin(file);
        append(begun, 0);

        assertThat(rows()).isEmpty();
        assertThat(refusal(doctor, () -> use(DocumentDesk.class).open(begun.document())))
                .isEqualTo("common.not-found");
        assertThat(refusal(doctor, () -> {
                    use(DocumentDesk.class).release(begun.document());
                    return 0;
                }))
                .isEqualTo("common.not-found");
    }

    @Test
    @DisplayName("takes no piece that is not the one that was announced")
    void damaged() {
        var begun = begin(file);
        var piece = Sender.piece(file, 1);
        var bent = piece.clone();
        bent[5] ^= 1;

        assertThat(refusalOf(begun, 1, bent)).isEqualTo("document.piece-damaged");
        assertThat(refusalOf(begun, 0, piece)).isEqualTo("document.piece-damaged");
        assertThat(refusalOf(begun, 2, piece)).isEqualTo("document.piece-damaged");
        assertThat(refusalOf(begun, 3, piece)).isEqualTo("document.piece-damaged");
        assertThat(refusalOf(begun, -1, piece)).isEqualTo("document.piece-damaged");
        assertThat(refusalOf(begun, 1, new byte[0])).isEqualTo("document.piece-damaged");
        assertThat(begin(file).missing()).containsExactly(0, 1, 2);
    }

    @Test
    @DisplayName("says everything that is wrong with what is announced, and names it")
    void announcedWrong() {
        var most = 100L * Document.PIECE;
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(
                        doctor,
                        () -> use(DocumentDesk.class)
                                .begin(BeginUpload.of(patient, DocumentKind.OTHER, " ", most + 1, List.of("zz"))
                                        .titled("x".repeat(201), Clearance.N))));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.INVALID);
        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactly("file", "digests", "fileName", "title");
        assertThat(refused.refusals().get(0).params()).containsEntry("most", String.valueOf(most));
        assertThat(refusal(
                        doctor,
                        () -> use(DocumentDesk.class)
                                .begin(BeginUpload.of(patient, DocumentKind.OTHER, "a", 0, List.of()))))
                .isEqualTo("common.out-of-range");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.ohms.records.document.SniffingTest#refused")
    @DisplayName("is refused with its first piece when it is nothing that is taken, whatever its name says")
    void wrongTypes(String what, byte[] content) {
        if (content.length > 0) {
            assertThat(refusal(
                            doctor,
                            () -> Sender.staffSends(doctor, Sender.file(patient, "report.pdf", content), content)))
                    .isIn("document.type-not-taken", "document.two-things");
            assertThat(rows()).as(what).isEmpty();
        }
    }

    @Test
    @DisplayName("is refused with its last piece when it is two things at once")
    void polyglots() {
        var archive = Samples.zip("run.exe", Samples.ascii("MZ"));
        for (var two : List.of(
                Samples.concat(Samples.picture("png"), archive),
                Samples.concat(Samples.picture("jpg"), archive),
                // the end of the archive lies across the last two pieces
                Samples.concat(Samples.pdf(Document.PIECE - archive.length + 9), archive),
                Samples.concat("Dear colleague,\n".repeat(80_000).getBytes(StandardCharsets.UTF_8), new byte[] {0}))) {
            assertThat(refusal(doctor, () -> Sender.staffSends(doctor, Sender.file(patient, "a.png", two), two)))
                    .isEqualTo("document.two-things");
        }
        assertThat(rows()).isEmpty();
    }

    @Test
    @DisplayName("is nobody else's: neither a colleague nor the patient sends a piece of it")
    void somebodyElses() {
        var begun = begin(file);
        var piece = Sender.piece(file, 0);

        assertThat(refusal(
                        Sender.doctorOf(patient), () -> use(DocumentDesk.class).append(begun.document(), 0, piece)))
                .isEqualTo("common.not-found");
        assertThat(refusal(
                        Sender.doctorOf(Clinic.patient()),
                        () -> use(DocumentDesk.class).append(begun.document(), 0, piece)))
                .isEqualTo("common.not-found");
        assertThat(refusal(
                        Sender.accountOf(patient), () -> use(OwnDocuments.class).append(begun.document(), 0, piece)))
                .isEqualTo("common.not-found");
        assertThat(refusal(doctor, () -> use(DocumentDesk.class).append(new DocumentId(Uuids.random()), 0, piece)))
                .isEqualTo("common.not-found");
    }

    @Test
    @DisplayName("belongs to no visit of somebody else, and replaces no document of somebody else")
    void strangersVisit() {
        var strangers = new AppointmentId(Uuids.random());
        var other = Clinic.patient();
        var othersDoctor = Sender.doctorOf(other);
        var others = Sender.staffSends(othersDoctor, Sender.file(other, "b.pdf", file), file);
        var request = Sender.file(patient, "a.pdf", file);

        assertThat(refusal(
                        doctor,
                        () -> use(DocumentDesk.class)
                                .begin(new BeginUpload(
                                        patient,
                                        strangers,
                                        DocumentKind.LETTER,
                                        "",
                                        "a.pdf",
                                        file.length,
                                        request.digests(),
                                        Clearance.N,
                                        false,
                                        null))))
                .isEqualTo("common.not-found");
        assertThat(refusal(doctor, () -> use(DocumentDesk.class).begin(request.replacing(others))))
                .isEqualTo("common.not-found");
        assertThat(refusal(doctor, () -> use(DocumentDesk.class).begin(Sender.file(other, "a.pdf", file))))
                .isEqualTo("access.not-in-care");
    }

    @Test
    @DisplayName("is forgotten when nobody finishes it within two days")
    void abandoned() {
        var begun = begin(file);
        append(begun, 0);
        Hospital.clock().pass(Duration.ofDays(2).plusSeconds(1));
        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), java.time.LocalDate.of(2026, 11, 30)));

        assertThat(Hospital.count("select count(*) from ohms.document_reference where id = '" + begun.document() + "'"))
                .isZero();
        assertThat(Hospital.count(
                        "select count(*) from ohms.document_piece where document_id = '" + begun.document() + "'"))
                .isZero();
        Hospital.clockAt(Instant.now());
    }

    @Test
    @DisplayName("comes from a patient so often a day and no more")
    void enough() {
        var own = Sender.accountOf(patient);
        for (var day = 0; day < 40; day++) {
            var words = ("Sugar of day " + day).getBytes(StandardCharsets.UTF_8);
            Sender.patientSends(own, Sender.file(patient, "sugar.txt", words), words);
        }
        var more = "One more".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(own, () -> use(OwnDocuments.class).begin(Sender.file(patient, "more.txt", more))))
                .isEqualTo("document.enough-for-today");
    }

    private UploadProgress begin(byte[] content) {
        return as(doctor, () -> use(DocumentDesk.class).begin(Sender.file(patient, "report.pdf", content)));
    }

    private UploadProgress append(UploadProgress begun, int number) {
        return as(doctor, () -> use(DocumentDesk.class).append(begun.document(), number, Sender.piece(file, number)));
    }

    private List<DocumentRow> rows() {
        return as(doctor, () -> use(DocumentDesk.class).of(patient, new org.ohms.shared.page.PageRequest(0, 50)))
                .rows();
    }

    private String refusalOf(UploadProgress begun, int number, byte[] piece) {
        return refusal(doctor, () -> use(DocumentDesk.class).append(begun.document(), number, piece));
    }

    private static String refusal(Actor actor, Callable<?> work) {
        return catchThrowableOfType(DomainException.class, () -> as(actor, work))
                .refusals()
                .get(0)
                .code();
    }
}
