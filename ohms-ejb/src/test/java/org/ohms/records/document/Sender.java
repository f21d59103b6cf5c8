package org.ohms.records.document;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;

/** Somebody who sends files as a browser does: announced, cut into pieces of a megabyte. */
final class Sender {
    static final String[] DOCTOR = {"chart.read", "document.write", "document.release", "patient.search"};
    static final String[] PATIENT = {"own-chart.read", "document.send-own"};

    private static final int MOST_TICKS = 8;
    private static final String OPEN =
            "select count(*) from ohms.document_reference where scan = 'WAITING' or scan = 'CLEAN'"
                    + " and announced_at is null and state = 'CURRENT' and (source = 'PATIENT' or visibility = 'RELEASED')";

    private static final String UNDRAWN =
            "select count(*) from ohms.document_reference where preview_pages is null and scan = 'CLEAN'";

    private Sender() {}

    /** Somebody on staff who cares for the patient from now on. The database judges by its own clock. */
    static Actor doctorOf(PatientId patient) {
        return Hospital.staff(carerOf(patient), DOCTOR);
    }

    static AccountId carerOf(PatientId patient) {
        var account = new AccountId(UUID.randomUUID());
        Hospital.asSystem(() -> {
            use(CareRelationships.class)
                    .begin(
                            patient,
                            account,
                            "appointment",
                            UUID.randomUUID(),
                            Instant.now().minusSeconds(60),
                            null);
            return null;
        });
        return account;
    }

    static Actor accountOf(PatientId patient) {
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        return Hospital.patient(account, PATIENT);
    }

    static byte[] piece(byte[] file, int number) {
        return Arrays.copyOfRange(file, number * Document.PIECE, Math.min(file.length, (number + 1) * Document.PIECE));
    }

    static List<String> digests(byte[] file) {
        return IntStream.range(0, Document.piecesOf(file.length))
                .mapToObj(number -> HexFormat.of().formatHex(Sha256.of(piece(file, number))))
                .toList();
    }

    static BeginUpload file(PatientId patient, String name, byte[] content) {
        return BeginUpload.of(patient, DocumentKind.REPORT, name, content.length, digests(content));
    }

    static DocumentId staffSends(Actor doctor, BeginUpload request, byte[] content) {
        return as(doctor, () -> {
            var begun = use(DocumentDesk.class).begin(request);
            begun.missing()
                    .forEach(
                            number -> use(DocumentDesk.class).append(begun.document(), number, piece(content, number)));
            return begun.document();
        });
    }

    static DocumentId patientSends(Actor patient, BeginUpload request, byte[] content) {
        return as(patient, () -> {
            var begun = use(OwnDocuments.class).begin(request);
            begun.missing()
                    .forEach(
                            number -> use(OwnDocuments.class).append(begun.document(), number, piece(content, number)));
            return begun.document();
        });
    }

    /** The hospital's own rounds, scanning and telling, until they have done what they can for everybody. */
    static void rounds() {
        for (var tick = 0; tick < MOST_TICKS; tick++) {
            Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
            if (Hospital.count(OPEN) == 0) {
                return;
            }
        }
    }

    /** The rounds until everything that can be opened was drawn, or tried. */
    static void drawn() {
        for (var tick = 0; tick < MOST_TICKS && Hospital.count(UNDRAWN) > 0; tick++) {
            Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        }
    }

    /** What somebody has in their hands who takes it along. */
    static byte[] bytes(Actor actor, Callable<DocumentContent> opened) {
        return as(actor, () -> {
            var bytes = new ByteArrayOutputStream();
            opened.call().writeTo(bytes);
            return bytes.toByteArray();
        });
    }
}
