package org.ohms.records.document;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.patients.demo.DemoCast;
import org.ohms.records.document.scan.VirusScanner;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.paper.Sheet;
import org.ohms.shared.start.DemoDataWanted;

/** Letters, reports and what patients sent, in the records of the demonstration. */
@ApplicationScoped
class DemoDocuments {
    private static final String PATIENTS_LOGIN = "patient@demo.ohms";
    private static final String DOCTORS_LOGIN = "doctor@demo.ohms";
    private static final int WORDS = 7;

    @Inject
    EntityManager entities;

    @Inject
    DocumentPieces pieces;

    @Inject
    DemoCast people;

    @Inject
    AccountDirectory accounts;

    @Inject
    VirusScanner scanner;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    void file(@Observes @Priority(330) DemoDataWanted wanted) {
        var patients = accounts.byEmail(PATIENTS_LOGIN);
        var doctors = accounts.byEmail(DOCTORS_LOGIN);
        if (patients.isEmpty() || doctors.isEmpty()) {
            return;
        }
        var cast = people.byFamily();
        Document before = null;
        for (var line : lines()) {
            var cells = List.of(line.split("\\|", -1));
            var patient = cast.get(cells.get(0));
            if (patient != null) {
                var source = DocumentSource.valueOf(cells.get(1));
                var by = source == DocumentSource.PATIENT ? patients.get() : doctors.get();
                before = file(cells, patient, source, by, cells.get(5).startsWith("+") ? before : null);
            }
        }
    }

    private Document file(
            List<String> cells, PatientId patient, DocumentSource source, AccountId by, @Nullable Document older) {
        var title = cells.get(5).replaceFirst("^\\+", "");
        var name = cells.get(6);
        var words = cells.subList(WORDS, cells.size());
        var content =
                name.endsWith(".txt") ? String.join("\n", words).getBytes(StandardCharsets.UTF_8) : pdf(title, words);
        var at = clock.instant().minus(Duration.ofDays(Integer.parseInt(cells.get(4))));
        var id = Uuids.v7(at);
        var request = BeginUpload.of(
                        patient,
                        DocumentKind.valueOf(cells.get(2)),
                        name,
                        content.length,
                        Digests.ofContent(content).texts())
                .titled(title, Clearance.valueOf(cells.get(3)));
        var series = older == null ? id : older.series();
        var document = new Document(id, request, source, series, vault.fingerprint(id.toString()), by, at);
        if (older != null) {
            older.supersede();
        }
        entities.persist(document);
        entities.flush();
        pieces.put(id, 0, content);
        document.complete(
                Sniffing.typeOf(content).orElseThrow(), older == null ? 1 : older.number() + 1, scanner.isOn(), at);
        entities.flush();
        return document;
    }

    private static List<String> lines() {
        try (var script = DemoDocuments.class.getResourceAsStream("demo-documents.txt")) {
            if (script == null) {
                throw new IllegalStateException("demo-documents.txt is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] pdf(String title, List<String> lines) {
        var sheet = new Sheet("en", title, title, "OHMS", "body { font-family: Paper; }");
        lines.forEach(line -> sheet.put("p", line));
        return sheet.pdf();
    }
}
