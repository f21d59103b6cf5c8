package org.ohms.documents.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccountNames;
import org.ohms.documents.scan.VirusScanner;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
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
        var found = documents.of(patient, part);
        var people = names.of(found.stream()
                .flatMap(document -> Stream.of(document.sentBy(), document.visibilityBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var scanning = scanner.isOn();
        return new Page<>(
                found.stream()
                        .map(document -> {
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
                        })
                        .toList(),
                documents.count(patient));
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
