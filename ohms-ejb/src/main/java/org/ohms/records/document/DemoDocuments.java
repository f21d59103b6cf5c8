package org.ohms.records.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.records.document.scan.VirusScanner;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.start.DemoDataWanted;

/** A few letters and reports in the record of the demonstration's patient. */
@ApplicationScoped
class DemoDocuments {
    private static final String PATIENTS_LOGIN = "patient@demo.ohms";
    private static final String DOCTORS_LOGIN = "doctor@demo.ohms";

    @Inject
    EntityManager entities;

    @Inject
    DocumentPieces pieces;

    @Inject
    AccountDirectory accounts;

    @Inject
    VirusScanner scanner;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    void file(@Observes @Priority(320) DemoDataWanted wanted) {
        var patient = accounts.byEmail(PATIENTS_LOGIN);
        var doctor = accounts.byEmail(DOCTORS_LOGIN);
        if (patient.isEmpty() || doctor.isEmpty()) {
            return;
        }
        var record = recordOf(patient.get());
        file(
                record,
                doctor.get(),
                DocumentSource.STAFF,
                DocumentKind.LETTER,
                "Letter from the eye clinic",
                "eye-clinic.pdf",
                Clearance.N,
                41,
                pdf(
                        "Eye clinic, Harbour General",
                        "Both eyes were examined with dilated pupils. No retinopathy was seen.",
                        "The next examination is due in a year."));
        file(
                record,
                doctor.get(),
                DocumentSource.STAFF,
                DocumentKind.REPORT,
                "Ultrasound of the abdomen",
                "ultrasound.pdf",
                Clearance.N,
                19,
                pdf(
                        "Ultrasound of the abdomen",
                        "Liver, gall bladder, pancreas, spleen and kidneys are of usual size and echo.",
                        "No free fluid."));
        file(
                record,
                doctor.get(),
                DocumentSource.STAFF,
                DocumentKind.LETTER,
                "Letter of the counselling service",
                "counselling.pdf",
                Clearance.R,
                12,
                pdf(
                        "Counselling service",
                        "Three of six talks have taken place. The summary follows after the last one."));
        file(
                record,
                patient.get(),
                DocumentSource.PATIENT,
                DocumentKind.OTHER,
                "Sugar values of October",
                "october.txt",
                Clearance.N,
                6,
                """
                        Morning values, mg/dL
                        1 Oct 131
                        8 Oct 128
                        15 Oct 126
                        22 Oct 129
                        29 Oct 121
                        """.getBytes(StandardCharsets.UTF_8));
    }

    private void file(
            PatientId patient,
            AccountId by,
            DocumentSource source,
            DocumentKind kind,
            String title,
            String name,
            Clearance sensitivity,
            int daysAgo,
            byte[] content) {
        var at = clock.instant().minus(Duration.ofDays(daysAgo));
        var id = Uuids.v7(at);
        var digests = List.of(HexFormat.of().formatHex(Sha256.of(content)));
        var request =
                BeginUpload.of(patient, kind, name, content.length, digests).titled(title, sensitivity);
        var document = new Document(id, request, source, id, vault.fingerprint(id.toString()), by, at);
        entities.persist(document);
        entities.flush();
        pieces.put(id, 0, content);
        document.complete(Sniffing.typeOf(content).orElseThrow(), 1, scanner.isOn(), at);
    }

    private PatientId recordOf(AccountId account) {
        return new PatientId((UUID) entities.createNativeQuery(
                        "select patient_id from patient_account where account_id = ?1 order by since, patient_id limit 1")
                .setParameter(1, account.value())
                .getSingleResult());
    }

    private static byte[] pdf(String title, String... lines) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(
                "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>"
                        + String.join("</p><p>", lines) + "</p></body></html>",
                "demo:");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
