package org.ohms.care.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.asSystem;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.care.Correspondence;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.records.document.BeginUpload;
import org.ohms.records.document.DocumentContent;
import org.ohms.records.document.DocumentDesk;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.DocumentKind;
import org.ohms.records.document.ScanState;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.Proxies;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.ScannerStub;
import org.ohms.testing.Sight;

@DisplayName("Files that go with a message")
class AttachmentIT {
    private final Correspondence people = new Correspondence();
    private final UUID talk = people.asksTheDoctor("Here are my numbers");

    @AfterEach
    void attentive() {
        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
    }

    private static byte[] words(String words) {
        return (words + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static BeginUpload file(PatientId patient, String name, byte[] content) {
        return BeginUpload.of(
                patient,
                DocumentKind.OTHER,
                name,
                content.length,
                List.of(HexFormat.of().formatHex(Sha256.of(content))));
    }

    private DocumentId sheBrings(String name, byte[] content) {
        return brings(people.herself, name, content);
    }

    private DocumentId brings(Actor who, String name, byte[] content) {
        return as(who, () -> {
            var begun = use(OwnMessages.class).begin(file(people.patient, name, content));
            use(OwnMessages.class).append(begun.document(), 0, content);
            return begun.document();
        });
    }

    private DocumentId theDoctorBrings(String name, byte[] content) {
        return as(people.doctor, () -> {
            var begun = use(MessageDesk.class).begin(talk, file(people.patient, name, content));
            use(MessageDesk.class).append(begun.document(), 0, content);
            return begun.document();
        });
    }

    private void sheSends(DocumentId... files) {
        as(people.herself, () -> use(OwnMessages.class).reply(talk, "See here", false, List.of(files)));
    }

    private DocumentId sheSends(String name, byte[] content) {
        var file = sheBrings(name, content);
        sheSends(file);
        scanned();
        return file;
    }

    private static void scanned() {
        for (var tick = 0; tick < 4; tick++) {
            Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        }
    }

    private static byte[] bytes(Actor actor, Callable<DocumentContent> opened) {
        return as(actor, () -> {
            var bytes = new ByteArrayOutputStream();
            opened.call().writeTo(bytes);
            return bytes.toByteArray();
        });
    }

    private byte[] staffOpens(Actor who, DocumentId file) {
        return bytes(who, () -> use(MessageDesk.class).file(file));
    }

    private byte[] opens(Actor who, DocumentId file) {
        return bytes(who, () -> use(OwnMessages.class).file(file));
    }

    private static DomainException refused(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    private static List<String> codes(Runnable work) {
        return refused(work).refusals().stream().map(Refusal::code).toList();
    }

    private static long seen(Actor who, DocumentId file) throws SQLException {
        try (var sight = Sight.of(who)) {
            return IntStream.of(
                            (int) sight.count("select count(*) from ohms.document_reference where id = '" + file + "'"),
                            (int) sight.count(
                                    "select count(*) from ohms.document_piece where document_id = '" + file + "'"),
                            (int) sight.count("select count(*) from ohms.communication_attachment where document_id = '"
                                    + file + "'"))
                    .sum();
        }
    }

    private Actor proxy(ProxyScope... scopes) {
        return Hospital.proxy(
                Proxies.of(people.patient, ProxyRelationship.GUARDIAN, scopes),
                people.patient,
                "own-message.read",
                "own-message.write",
                "own-chart.read",
                "document.send-own");
    }

    @Test
    @DisplayName("come from the patient and from those who answer, and stand with the message on both sides")
    void onBothSides() {
        var numbers = words("148 over 88");
        var hers = sheSends("numbers.txt", numbers);
        var advice = words("Half a tablet");
        var theirs = theDoctorBrings("advice.txt", advice);
        as(people.doctor, () -> use(MessageDesk.class).reply(talk, "And here is the plan", List.of(theirs)));
        scanned();

        var staffSees =
                as(people.doctor, () -> use(MessageDesk.class).open(talk)).messages();
        assertThat(staffSees).extracting(one -> one.files().size()).containsExactly(0, 1, 1);
        assertThat(staffSees.get(1).files()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(hers);
            assertThat(one.name()).isEqualTo("numbers.txt");
            assertThat(one.size()).isEqualTo(numbers.length);
            assertThat(one.scan()).isEqualTo(ScanState.CLEAN);
            assertThat(one.opens()).isTrue();
        });
        var sheSees =
                as(people.herself, () -> use(OwnMessages.class).open(talk)).messages();
        assertThat(sheSees.get(2).files()).extracting(AttachmentRow::name).containsExactly("advice.txt");
        assertThat(staffOpens(people.nurse, hers)).isEqualTo(numbers);
        assertThat(opens(people.herself, hers)).isEqualTo(numbers);
        assertThat(opens(people.herself, theirs)).isEqualTo(advice);
        assertThat(as(people.doctor, () -> use(DocumentDesk.class).of(people.patient, new PageRequest(0, 50)))
                        .rows())
                .as("the chart lists what is filed, not what goes with messages")
                .isEmpty();
        assertThat(refused(() -> as(people.doctor, () -> use(DocumentDesk.class).open(hers)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(Hospital.count(
                        "select count(*) from ohms.audit_event where action = 'MessageDesk.file' and object_id = '"
                                + hers + "' and outcome = 'allowed'"))
                .isOne();
    }

    @Test
    @DisplayName("go with the first message as well, of the patient and of those who care for her")
    void withTheFirst() {
        var hers = sheBrings("first.txt", words("first"));
        var wanted = new WriteToTeam("person:" + people.doctorsAccount, "A picture", "Look", false, false);
        var asked = as(people.herself, () -> use(OwnMessages.class).write(wanted, List.of(hers)));
        var content = words("welcome");
        var theirs = as(people.nurse, () -> {
            var begun = use(MessageDesk.class).begin(null, file(people.patient, "welcome.txt", content));
            use(MessageDesk.class).append(begun.document(), 0, content);
            return begun.document();
        });
        var told = as(
                people.nurse,
                () -> use(MessageDesk.class)
                        .start(
                                new StartConversation(
                                        people.patient,
                                        ConversationKind.STAFF,
                                        "About her",
                                        "See",
                                        Set.of(people.doctorsAccount)),
                                List.of(theirs)));
        scanned();

        assertThat(as(people.doctor, () -> use(MessageDesk.class).open(asked))
                        .messages()
                        .get(0)
                        .files())
                .hasSize(1);
        assertThat(as(people.doctor, () -> use(MessageDesk.class).open(told))
                        .messages()
                        .get(0)
                        .files())
                .hasSize(1);
        assertThat(refused(() -> opens(people.herself, theirs)).kind())
                .as("colleagues among themselves")
                .isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("are read with the conversation by a proxy of messages only, and by no proxy of the record only")
    void proxies() throws SQLException {
        var numbers = words("for those who help me");
        var file = sheSends("help.txt", numbers);
        var ofMessages = proxy(ProxyScope.MESSAGES);
        var ofHealth = proxy(ProxyScope.HEALTH);

        assertThat(opens(ofMessages, file)).isEqualTo(numbers);
        assertThat(seen(ofMessages, file)).isEqualTo(3);
        assertThat(seen(ofHealth, file)).isZero();
        var theirs = brings(ofMessages, "asked-for-her.txt", words("she asks"));
        as(ofMessages, () -> use(OwnMessages.class).reply(talk, "I write for her", false, List.of(theirs)));
        scanned();
        assertThat(staffOpens(people.doctor, theirs)).isEqualTo(words("she asks"));

        var hidden = sheBrings("secret.txt", words("mine alone"));
        as(
                people.herself,
                () -> use(OwnMessages.class)
                        .write(
                                new WriteToTeam("person:" + people.doctorsAccount, "Between us", "Please", true, false),
                                List.of(hidden)));
        scanned();
        assertThat(seen(ofMessages, hidden))
                .as("kept from those who act for her")
                .isZero();
        assertThat(refused(() -> opens(ofMessages, hidden)).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(opens(people.herself, hidden)).isEqualTo(words("mine alone"));
    }

    @Test
    @DisplayName("close with the label of the conversation, also to those who read the chart")
    void labelled() throws SQLException {
        var file = sheSends("sensitive.txt", words("about the test"));
        var acting = proxy(ProxyScope.values());
        var cleared = new Actor(
                Actor.Kind.STAFF,
                people.nursesAccount,
                Set.of(Correspondence.STAFF),
                Clearance.R,
                "treatment",
                null,
                "192.0.2.1",
                "test");
        assertThat(seen(people.nurse, file)).isEqualTo(3);
        assertThat(seen(acting, file)).isEqualTo(3);

        as(
                cleared,
                () -> use(MessageDesk.class)
                        .label(talk, use(MessageDesk.class).open(talk).row().version(), Clearance.R));

        assertThat(seen(people.nurse, file)).isZero();
        assertThat(seen(acting, file)).isZero();
        assertThat(seen(cleared, file)).isEqualTo(3);
        assertThat(seen(people.doctor, file)).as("who answers it by name").isEqualTo(3);
        assertThat(refused(() -> staffOpens(people.nurse, file)).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("are nobody else's: no stranger sees them, sends them, or brings some for a conversation of others")
    void strangers() throws SQLException {
        var file = sheSends("mine.txt", words("only for you"));
        var draft = sheBrings("draft.txt", words("not sent yet"));
        var other = new Correspondence();
        var hers = other.asksTheDoctor("Another");

        for (var who : new Actor[] {people.stranger, other.herself, other.doctor, other.nurse, people.desk}) {
            assertThat(seen(who, file)).isZero();
            assertThat(seen(who, draft)).isZero();
        }
        assertThat(seen(people.doctor, draft)).as("before it is sent").isZero();
        assertThat(refused(() -> opens(people.herself, draft)).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refused(() -> staffOpens(people.stranger, file)).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refused(() -> opens(other.herself, file)).kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refused(() -> as(
                                people.stranger,
                                () -> use(MessageDesk.class).begin(talk, file(people.patient, "x.txt", words("x")))))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(codes(() -> as(
                        people.stranger,
                        () -> use(MessageDesk.class).begin(null, file(people.patient, "x.txt", words("x"))))))
                .containsExactly("access.not-in-care");
        assertThat(refused(() -> as(
                                people.doctor,
                                () -> use(MessageDesk.class).begin(talk, file(other.patient, "x.txt", words("x")))))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refused(() ->
                                as(other.herself, () -> use(OwnMessages.class).append(draft, 0, words("not sent yet"))))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(codes(() ->
                        as(other.herself, () -> use(OwnMessages.class).reply(hers, "Look", false, List.of(draft)))))
                .containsExactly("message.file-not-there");
        assertThat(as(other.herself, () -> use(OwnMessages.class).chosen(List.of(draft))))
                .isEmpty();
    }

    @Test
    @DisplayName("go once, whole and at most five at a time; what is refused leaves nothing behind")
    void bounds() {
        var file = sheBrings("once.txt", words("once"));
        var six = IntStream.range(0, 6)
                .mapToObj(number -> sheBrings("n" + number + ".txt", words("number " + number)))
                .toArray(DocumentId[]::new);
        var before = as(people.herself, () -> use(OwnMessages.class).open(talk))
                .messages()
                .size();
        var arriving = as(
                people.herself,
                () -> use(OwnMessages.class)
                        .begin(file(people.patient, "slow.txt", words("slow")))
                        .document());

        assertThat(codes(() -> sheSends(six))).containsExactly("message.too-many-files");
        assertThat(codes(() -> sheSends(file, file))).containsExactly("message.file-not-there");
        assertThat(codes(() -> sheSends(arriving))).containsExactly("message.file-not-there");
        assertThat(codes(() -> sheSends(new DocumentId(UUID.randomUUID())))).containsExactly("message.file-not-there");
        assertThat(as(people.herself, () -> use(OwnMessages.class).open(talk)).messages())
                .hasSize(before);
        sheSends(Arrays.copyOf(six, 5));
        assertThat(codes(() -> sheSends(six[0]))).as("sent already").containsExactly("message.file-not-there");
        var again = sheBrings("n0.txt", words("number 0"));
        assertThat(again).as("the same file for another message").isNotEqualTo(six[0]);
        sheSends(again, file);
        assertThat(as(people.herself, () -> use(OwnMessages.class).open(talk))
                        .messages()
                        .get(before + 1)
                        .files())
                .extracting(AttachmentRow::name)
                .containsExactly("n0.txt", "once.txt");
    }

    @Test
    @DisplayName("open when the scanner has found them clean and not before, and what it throws away stays closed")
    void onlySoundOnesOpen() {
        Hospital.scanner().be(ScannerStub.Mood.AWAY);
        var file = sheSends("soon.txt", words("soon"));
        var row = as(people.doctor, () -> use(MessageDesk.class).open(talk))
                .messages()
                .get(1)
                .files()
                .get(0);
        assertThat(row.opens()).isFalse();
        assertThat(row.isBeingChecked()).isTrue();
        assertThat(codes(() -> staffOpens(people.doctor, file))).containsExactly("document.not-scanned-yet");
        assertThat(codes(() -> opens(people.herself, file))).containsExactly("document.not-scanned-yet");
        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
        scanned();
        assertThat(staffOpens(people.doctor, file)).isEqualTo(words("soon"));

        var bad = sheSends("bad.txt", words("Open this " + ScannerStub.EICAR));
        assertThat(codes(() -> staffOpens(people.doctor, bad))).containsExactly("document.thrown-away");
        assertThat(as(people.doctor, () -> use(MessageDesk.class).open(talk))
                        .messages()
                        .get(2)
                        .files())
                .singleElement()
                .satisfies(one -> assertThat(one.isBeingChecked()).isFalse());
    }

    @Test
    @DisplayName("show their first page as a picture to whoever may open them, and to nobody else")
    void pictures() throws IOException {
        Hospital.scanner().be(ScannerStub.Mood.AWAY);
        var file = sheSends("rash.png", picture());
        assertThat(codes(() -> as(people.doctor, () -> use(MessageDesk.class).picture(file, 0))))
                .containsExactly("document.not-scanned-yet");
        Hospital.scanner().be(ScannerStub.Mood.ATTENTIVE);
        scanned();

        var row = as(people.doctor, () -> use(MessageDesk.class).open(talk))
                .messages()
                .get(1)
                .files()
                .get(0);
        assertThat(row.isSeen()).isTrue();
        var seen = as(people.doctor, () -> use(MessageDesk.class).picture(file, 0));
        assertThat(ImageIO.read(new ByteArrayInputStream(seen)).getWidth()).isPositive();
        assertThat(as(people.herself, () -> use(OwnMessages.class).picture(file, 0)))
                .isEqualTo(seen);
        assertThat(refused(() -> as(people.doctor, () -> use(MessageDesk.class).picture(file, 1)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        var other = new Correspondence();
        assertThat(refused(() ->
                                as(people.stranger, () -> use(MessageDesk.class).picture(file, 0)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refused(() -> as(other.herself, () -> use(OwnMessages.class).picture(file, 0)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        var words = sheSends("words.txt", words("nothing to draw"));
        assertThat(refused(() -> as(people.doctor, () -> use(MessageDesk.class).picture(words, 0)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("that are nothing the house takes are refused as everywhere")
    void nothingThatRuns() {
        var content = new byte[] {'M', 'Z', 0, 1, 2, 3};
        assertThat(codes(() -> sheBrings("run.exe", content))).containsExactly("document.type-not-taken");
    }

    @Test
    @DisplayName("are guarded by the database itself: sent by their author only, never taken back or moved")
    void behindTheApplication() throws SQLException {
        var draft = sheBrings("draft.txt", words("a draft"));
        var file = sheSends("sent.txt", words("sent"));
        var message = as(people.doctor, () -> use(MessageDesk.class).open(talk))
                .messages()
                .get(0)
                .id();
        var put =
                "insert into ohms.communication_attachment (id, document_id, patient_id, conversation_id, communication_id,"
                        + " place) values (gen_random_uuid(), '" + draft + "', '" + people.patient + "', '" + talk
                        + "', '" + message + "', 1)";
        try (var sight = Sight.of(people.doctor)) {
            assertThatThrownBy(() -> sight.change(put)).isInstanceOf(SQLException.class);
        }
        as(people.doctor, () -> use(MessageDesk.class).reply(talk, "From me"));
        var doctors = as(people.doctor, () -> use(MessageDesk.class).open(talk)).messages();
        try (var sight = Sight.of(people.doctor)) {
            assertThatThrownBy(() -> sight.change(put.replace(
                            message.toString(),
                            doctors.get(doctors.size() - 1).id().toString())))
                    .hasMessageContaining("its author brought for it");
        }
        try (var sight = Sight.of(people.herself)) {
            assertThatThrownBy(() -> sight.change("delete from ohms.communication_attachment"))
                    .isInstanceOf(SQLException.class);
        }
        try (var sight = Sight.of(people.herself)) {
            assertThatThrownBy(() -> sight.change(
                            "update ohms.document_reference set with_message = null where id = '" + file + "'"))
                    .isInstanceOf(SQLException.class);
        }
        try (var sight = Sight.of(people.doctor)) {
            assertThat(sight.change(
                            "update ohms.document_reference set state = 'ENTERED_IN_ERROR' where id = '" + file + "'"))
                    .isZero();
        }
    }

    @Test
    @DisplayName("that were never sent are forgotten; those that were stay, and are named in the copy of the record")
    void forgottenAndKept() {
        var draft = sheBrings("never.txt", words("never sent"));
        var file = sheSends("kept.txt", words("kept"));
        Hospital.announce(new DayHasPassed(Instant.now().plus(Duration.ofDays(60)), LocalDate.of(2026, 11, 24)));

        assertThat(Hospital.count("select count(*) from ohms.document_reference where id = '" + draft + "'"))
                .isZero();
        assertThat(Hospital.count("select count(*) from ohms.document_piece where document_id = '" + draft + "'"))
                .isZero();
        assertThat(opens(people.herself, file)).isEqualTo(words("kept"));
        assertThat(asSystem(() -> use(RoomOfMessages.class).entries(people.patient)))
                .flatExtracting(CopyEntry::fields)
                .extracting(field -> String.valueOf(field.value()))
                .contains("kept.txt")
                .doesNotContain("never.txt");
        assertThat(Hospital.count("select count(*) from ohms.retention_kind where kind = 'document'"
                        + " and condition like '%with_message is null%'"))
                .isOne();
    }

    @Test
    @DisplayName("follow the conversation into a merge, and back")
    void merges() {
        var file = sheSends("whose.txt", words("whose is it"));
        var survivor = Clinic.patient("Okafor", "Amara");
        var registrar = staff("patient.merge", "patient.read", "patient.search", "patient.change");
        var merge = as(
                registrar,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(
                                survivor,
                                version(registrar, survivor),
                                people.patient,
                                version(registrar, people.patient),
                                Map.of(),
                                MergePatients.Side.SURVIVOR)));
        var moved = "select count(*) from ohms.communication_attachment a join ohms.document_reference d"
                + " on d.id = a.document_id and d.patient_id = a.patient_id where a.document_id = '" + file
                + "' and a.patient_id = '";

        assertThat(Hospital.count(moved + survivor + "'")).isOne();
        as(registrar, () -> use(PatientMerging.class).undo(merge));
        assertThat(Hospital.count(moved + people.patient + "'")).isOne();
    }

    private static int version(Actor registrar, PatientId patient) {
        return as(registrar, () -> use(PatientRecord.class).details(patient)).version();
    }
}
