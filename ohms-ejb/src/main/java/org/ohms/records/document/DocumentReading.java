package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccountNames;
import org.ohms.records.document.scan.VirusScanner;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.work.Background;

/** The handwork of showing and giving out documents, for the hospital and for patients. */
@ApplicationScoped
class DocumentReading {
    private static final int LONGEST_TEXT = 20_000;

    @Inject
    Documents documents;

    @Inject
    DocumentPieces pieces;

    @Inject
    Previews previews;

    @Inject
    VirusScanner scanner;

    @Inject
    AccountNames names;

    @Inject
    Background background;

    Page<DocumentRow> of(PatientId patient, PageRequest part) {
        return new Page<>(rows(documents.of(patient, part)), documents.count(patient));
    }

    /** What lists show of these, with the names of people read in one go. */
    List<DocumentRow> rows(List<Document> found) {
        var people = names.of(found.stream()
                .flatMap(document ->
                        Stream.concat(Stream.ofNullable(document.sentBy()), Stream.ofNullable(document.visibilityBy())))
                .distinct()
                .toList());
        var scanning = scanner.isOn();
        return found.stream().map(document -> row(document, people, scanning)).toList();
    }

    private static DocumentRow row(Document document, Map<AccountId, String> people, boolean scanning) {
        var decided = document.visibilityBy();
        var sender = document.sentBy();
        var opens = document.opens(scanning);
        return new DocumentRow(
                document.documentId(),
                document.patient(),
                document.appointment(),
                document.encounter(),
                document.kind(),
                document.source(),
                document.state(),
                document.sensitivity(),
                document.words().title(),
                document.type(),
                document.size(),
                document.number(),
                document.completedAt(),
                sender == null ? document.words().author() : people.getOrDefault(sender, ""),
                document.scan(),
                document.visibility(),
                decided == null ? null : people.getOrDefault(decided, ""),
                document.visibilityAt(),
                opens,
                opens ? document.previews() : 0,
                opens && document.waitsForPreviews());
    }

    /**
     * To be taken along. The pieces are read one after the other while they are written, each for itself: somebody with a
     * slow line keeps no connection of the database.
     *
     * @throws DomainException REFUSED for one that the scanner has not found clean
     */
    DocumentContent content(Document document) {
        document.insistOnOpening(scanner.isOn());
        var id = document.id();
        return new DocumentContent(
                FileName.of(document.words().fileName(), document.type()),
                document.type(),
                document.size(),
                document.pieces(),
                number -> background.call("document.piece", () -> pieces.get(id, number)));
    }

    /** A picture of one of its first pages, the first one 0. */
    byte[] picture(Document document, int number) {
        document.insistOnOpening(scanner.isOn());
        return previews.get(document.id(), number).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** What stands in it, where it is plain text and can be opened; its beginning where it is long. Empty for all else. */
    String text(Document document) {
        if (document.type() != ContentType.TEXT || !document.opens(scanner.isOn())) {
            return "";
        }
        var beginning = new String(pieces.get(document.id(), 0), StandardCharsets.UTF_8);
        return beginning.length() <= LONGEST_TEXT ? beginning : beginning.substring(0, LONGEST_TEXT) + "\u2026";
    }

    Document complete(DocumentId id, PatientId patient) {
        var document = documents.complete(id.value());
        if (!document.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return document;
    }
}
