package org.ohms.records.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Doctors and nurses file documents of those in their care, read them, and decide what patients see. */
@Stateless
public class DocumentDesk {
    private static final String TYPE = "DocumentReference";
    private static final int LONGEST_REASON = 300;

    @Inject
    DocumentWork work;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What is filed about a patient, the newest first. */
    @RolesAllowed("chart.read")
    public Page<DocumentRow> of(PatientId patient, PageRequest part) {
        policy.insistOn(patient);
        return work.reading().of(patient, part);
    }

    /** One document in all its versions, the newest first. */
    @RolesAllowed("chart.read")
    public List<DocumentRow> versions(DocumentId id) {
        return work.reading().rows(work.documents().series(reached(id).series()));
    }

    /**
     * Announces a file; what of the same one is there already stays.
     *
     * @throws DomainException INVALID with everything that is wrong; STALE when what it replaces has been replaced
     */
    @RolesAllowed("document.write")
    public UploadProgress begin(BeginUpload request) {
        policy.insistOn(request.patient());
        var progress = work.arrivals().begin(request, DocumentSource.STAFF);
        audit.object(TYPE, progress.document().value());
        return progress;
    }

    /**
     * Takes a piece, in any order and as often as it comes; the last one that was missing completes the document.
     *
     * @throws DomainException INVALID when it is not the piece that was announced, or the file none that is taken
     */
    @RolesAllowed("document.write")
    public UploadProgress append(DocumentId id, int number, byte[] piece) {
        audit.object(TYPE, id.value());
        var document = work.arrivals().own(id, DocumentSource.STAFF);
        policy.insistOn(document.patient());
        return work.arrivals().append(document, number, piece);
    }

    /**
     * To be taken along.
     *
     * @throws DomainException REFUSED for one that the scanner has not found clean
     */
    @RolesAllowed("chart.read")
    public DocumentContent open(DocumentId id) {
        return work.reading().content(reached(id));
    }

    /**
     * One of its first pages as a picture, the first one 0.
     *
     * @throws DomainException NOT_FOUND when there is none; REFUSED for one that the scanner has not found clean
     */
    @RolesAllowed("chart.read")
    public byte[] picture(DocumentId id, int number) {
        return work.reading().picture(reached(id), number);
    }

    /** What stands in a plain text, or its beginning; empty for everything else. */
    @RolesAllowed("chart.read")
    public String text(DocumentId id) {
        return work.reading().text(reached(id));
    }

    /** The patient sees it from now on, once it is scanned. */
    @RolesAllowed("document.release")
    public void release(DocumentId id) {
        show(id, Visibility.RELEASED);
    }

    /** The patient does not see it any more. */
    @RolesAllowed("document.release")
    public void hold(DocumentId id) {
        show(id, Visibility.HELD);
    }

    /**
     * It should not have been filed here. It stays, marked as that, and the version before counts again.
     *
     * @throws DomainException INVALID without a reason
     */
    @RolesAllowed("document.write")
    public void enterInError(DocumentId id, String reason) {
        var document = reached(id);
        var words = reason.strip();
        if (words.isEmpty()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("reason"));
        }
        if (words.length() > LONGEST_REASON) {
            throw DomainException.invalid(
                    Refusal.of(CommonRefusal.TOO_LONG).at("reason").with("most", LONGEST_REASON));
        }
        audit.reason(words);
        work.enterInError(document);
    }

    private void show(DocumentId id, Visibility how) {
        var document = reached(id);
        document.show(how, current.account(), clock.instant());
        work.documents().tell(document.patient());
    }

    private Document reached(DocumentId id) {
        audit.object(TYPE, id.value());
        var document = work.documents().complete(id.value());
        policy.insistOn(document.patient());
        return document;
    }
}
