package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/**
 * Files that go with messages: documents like all others, except that they are read with the conversation and not with the
 * chart. Asks nobody for permission: whoever calls it has opened the conversation.
 */
@ApplicationScoped
public class MessageFiles {
    @Inject
    DocumentWork work;

    @Inject
    CurrentActor current;

    /**
     * Announces a file for a message that is being written; what of the same one is there already stays. What the chart
     * would ask of a document beyond its name, size and content does not count.
     *
     * @throws DomainException INVALID with everything that is wrong; TOO_MANY for very much in a day
     */
    public UploadProgress begin(BeginUpload request, DocumentSource source) {
        return work.arrivals().beginForMessage(request, source);
    }

    /**
     * Takes a piece, in any order and as often as it comes.
     *
     * @throws DomainException NOT_FOUND for a file that is not one's own; INVALID when it is not the piece that was
     *     announced, or the file none that is taken
     */
    public UploadProgress append(DocumentId id, int number, byte[] piece, DocumentSource source) {
        var document = work.arrivals().own(id, source);
        if (!document.isOfMessage()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return work.arrivals().append(document, number, piece);
    }

    /** Of which patient a file is that is arriving; whoever acts has to be the one who brings it. */
    public PatientId patient(DocumentId id, DocumentSource source) {
        return work.arrivals().own(id, source).patient();
    }

    /** Whether all of these are whole, of this patient, not sent yet, and brought by whoever acts. */
    public boolean areReady(Collection<DocumentId> ids, PatientId patient) {
        var found = found(ids);
        var me = current.account();
        return found.size() == ids.size()
                && found.stream().allMatch(one -> one.patient().equals(patient) && one.isReadyToSend(me));
    }

    /** What lists show of these; what whoever acts may not see is missing. */
    public Map<DocumentId, DocumentRow> rows(Collection<DocumentId> ids) {
        return work.reading().rows(found(ids)).stream().collect(Collectors.toMap(DocumentRow::id, Function.identity()));
    }

    /**
     * To be taken along.
     *
     * @throws DomainException NOT_FOUND for what is no file of a message; REFUSED for one that the scanner has not found
     *     clean
     */
    public DocumentContent content(DocumentId id) {
        return work.reading().content(there(id));
    }

    /**
     * One of its first pages as a picture, the first one 0.
     *
     * @throws DomainException NOT_FOUND for what is no file of a message, and when there is no such picture; REFUSED for one
     *     that the scanner has not found clean
     */
    public byte[] picture(DocumentId id, int number) {
        return work.reading().picture(there(id), number);
    }

    private Document there(DocumentId id) {
        var document = work.documents().with(id.value());
        if (!document.isOfMessage() || document.isArriving()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return document;
    }

    private List<Document> found(Collection<DocumentId> ids) {
        return work
                .documents()
                .withAnyOf(ids.stream().map(DocumentId::value).distinct().toList())
                .stream()
                .filter(one -> one.isOfMessage() && !one.isArriving())
                .toList();
    }
}
