package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.patient.OpenRecords;
import org.ohms.records.document.scan.VirusScanner;
import org.ohms.scheduling.appointment.VisitOwners;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.WorkIsWaiting;

/**
 * The handwork of files arriving, for the hospital and for patients. Every piece is a request and a transaction of its
 * own, in any order and as often as one likes: whatever is cut off goes on where it stopped, also in another tab and after
 * the server is gone, because the same content from the same person for the same patient is the same upload.
 */
@ApplicationScoped
class Arrivals {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 255;
    private static final int OWN_PER_DAY = 40;

    @Inject
    Documents documents;

    @Inject
    DocumentPieces pieces;

    @Inject
    OpenRecords records;

    @Inject
    VisitOwners visits;

    @Inject
    VirusScanner scanner;

    @Inject
    CurrentActor current;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    @Inject
    Event<WorkIsWaiting> waiting;

    UploadProgress begin(BeginUpload request, DocumentSource source) {
        return begin(request, source, false);
    }

    /** The same for a file that goes with a message: it is nobody's but the sender's until the message is sent. */
    UploadProgress beginForMessage(BeginUpload request, DocumentSource source) {
        return begin(
                BeginUpload.of(
                        request.patient(), DocumentKind.OTHER, request.fileName(), request.size(), request.digests()),
                source,
                true);
    }

    private UploadProgress begin(BeginUpload request, DocumentSource source, boolean forMessage) {
        insistOnSense(request);
        records.insistOnOpen(request.patient());
        var visit = request.appointment();
        if (visit != null && !visits.isOf(visit, request.patient())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var now = clock.instant();
        var account = current.account();
        var manifest = vault.fingerprint(String.join(
                "|",
                account.toString(),
                request.patient().toString(),
                forMessage ? source.name() + "-MESSAGE" : source.name(),
                Digests.of(request.digests()).digest()));
        var same = forMessage ? documents.sameDraft(manifest) : documents.same(manifest);
        if (same.isPresent()) {
            return progress(same.get());
        }
        if (source == DocumentSource.PATIENT
                && documents.begunSince(request.patient(), account, now.minus(Duration.ofDays(1))) >= OWN_PER_DAY) {
            throw new DomainException(DomainException.Kind.TOO_MANY, DocumentRefusal.ENOUGH_FOR_TODAY);
        }
        var id = Uuids.v7(now);
        var document = new Document(id, request, source, series(request, id), manifest, account, now);
        if (forMessage) {
            document.goWithMessage();
        }
        documents.add(document);
        return progress(document);
    }

    private UUID series(BeginUpload request, UUID id) {
        var replaces = request.replaces();
        if (replaces == null) {
            return id;
        }
        var older = documents.complete(replaces.value());
        if (!older.patient().equals(request.patient())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (!older.isCurrent()) {
            throw DomainException.stale(DocumentRefusal.NOT_CURRENT);
        }
        return older.series();
    }

    /** Somebody's own upload; anybody else's is not there. */
    Document own(DocumentId id, DocumentSource source) {
        var document = documents.with(id.value());
        if (!document.isFrom(source) || !document.isSentBy(current.account())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return document;
    }

    /** Takes a piece; the one that was missing makes it a document. */
    UploadProgress append(Document document, int number, byte[] piece) {
        document.insistOn(number, piece);
        // one piece of a file at a time: of the last two that come at once, the second one sees the first and completes
        // it
        documents.lock(document);
        if (!document.isArriving()) {
            return progress(document);
        }
        if (number == 0) {
            typeOf(piece);
        }
        pieces.put(document.id(), number, piece);
        var progress = progress(document);
        if (progress.missing().isEmpty()) {
            complete(document);
            return progress(document);
        }
        return progress;
    }

    private void complete(Document document) {
        var type = typeOf(pieces.get(document.id(), 0));
        if (Sniffing.endsAsArchive(tail(document)) || (type == ContentType.TEXT && !isText(document))) {
            throw refused(DocumentRefusal.TWO_THINGS);
        }
        var versions = documents.versions(document.series());
        versions.stream().filter(Document::isCurrent).forEach(Document::supersede);
        documents.keep();
        var number = versions.stream().mapToInt(Document::number).max().orElse(0) + 1;
        document.complete(type, number, scanner.isOn(), clock.instant());
        documents.keep();
        documents.tell(document.patient());
        waiting.fire(new WorkIsWaiting());
    }

    private static ContentType typeOf(byte[] beginning) {
        return Sniffing.typeOf(beginning).orElseThrow(() -> refused(DocumentRefusal.TYPE_NOT_TAKEN));
    }

    private static DomainException refused(DocumentRefusal why) {
        return DomainException.invalid(Refusal.of(why).at("file"));
    }

    private boolean isText(Document document) {
        return IntStream.range(0, document.pieces())
                .allMatch(number -> Sniffing.isText(pieces.get(document.id(), number)));
    }

    private byte[] tail(Document document) {
        var last = document.pieces() - 1;
        var bytes = new ByteArrayOutputStream();
        if (last > 0) {
            bytes.writeBytes(pieces.get(document.id(), last - 1));
        }
        bytes.writeBytes(pieces.get(document.id(), last));
        var end = bytes.toByteArray();
        return Arrays.copyOfRange(end, Math.max(0, end.length - Sniffing.TAIL), end.length);
    }

    private UploadProgress progress(Document document) {
        if (!document.isArriving()) {
            return new UploadProgress(document.documentId(), List.of(), true);
        }
        var there = pieces.numbers(document.id());
        return new UploadProgress(
                document.documentId(),
                IntStream.range(0, document.pieces())
                        .boxed()
                        .filter(number -> !there.contains(number))
                        .toList(),
                false);
    }

    private static void insistOnSense(BeginUpload request) {
        var name = request.fileName();
        new Refusals()
                .when(
                        request.size() < 1 || request.size() > Document.MOST,
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("file")
                                .with("least", 1)
                                .with("most", Document.MOST))
                .when(
                        request.digests().size() != Document.piecesOf(Math.max(1, request.size()))
                                || !Digests.areWellFormed(request.digests()),
                        Refusal.of(CommonRefusal.MALFORMED).at("digests"))
                .when(
                        FileName.clean(name).isEmpty(),
                        Refusal.of(CommonRefusal.REQUIRED).at("fileName"))
                .when(
                        name.length() > LONGEST_NAME,
                        Refusal.of(CommonRefusal.TOO_LONG).at("fileName").with("most", LONGEST_NAME))
                .when(
                        request.title().strip().length() > LONGEST_TITLE,
                        Refusal.of(CommonRefusal.TOO_LONG).at("title").with("most", LONGEST_TITLE))
                .when(
                        request.title().chars().anyMatch(Character::isISOControl),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("title"))
                .throwIfAny(DomainException.Kind.INVALID);
    }
}
