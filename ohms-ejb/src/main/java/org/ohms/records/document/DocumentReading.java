package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    @Inject
    Documents documents;

    @Inject
    DocumentPieces pieces;

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
                        Stream.of(Optional.of(document.sentBy()), Optional.ofNullable(document.visibilityBy())))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        var scanning = scanner.isOn();
        return found.stream().map(document -> row(document, people, scanning)).toList();
    }

    private static DocumentRow row(Document document, Map<AccountId, String> people, boolean scanning) {
        var decided = document.visibilityBy();
        return new DocumentRow(
                document.documentId(),
                document.patient(),
                document.appointment(),
                document.kind(),
                document.source(),
                document.state(),
                document.sensitivity(),
                document.words().title(),
                document.type(),
                document.size(),
                document.number(),
                document.completedAt(),
                people.getOrDefault(document.sentBy(), ""),
                document.scan(),
                document.visibility(),
                decided == null ? null : people.getOrDefault(decided, ""),
                document.visibilityAt(),
                document.opens(scanning));
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

    Document complete(DocumentId id, PatientId patient) {
        var document = documents.complete(id.value());
        if (!document.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return document;
    }
}
