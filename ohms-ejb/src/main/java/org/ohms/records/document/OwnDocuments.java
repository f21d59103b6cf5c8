package org.ohms.records.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Patients, and those who act for them, read what was released to them and send what the hospital should have. */
@Stateless
public class OwnDocuments {
    private static final String TYPE = "DocumentReference";
    private static final String SCOPE = "documents";

    @Inject
    DocumentWork work;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** What the hospital shares and what was sent from here, the newest first. */
    @RolesAllowed("document.read-own")
    public Page<DocumentRow> mine(PageRequest part) {
        return work.reading().of(reached(), part);
    }

    /**
     * Announces a file; what of the same one is there already stays.
     *
     * @throws DomainException INVALID with everything that is wrong; TOO_MANY for very much in a day; NOT_FOUND when the
     *     page was opened for somebody else
     */
    @RolesAllowed("document.send-own")
    public UploadProgress begin(BeginUpload request) {
        if (!request.patient().equals(reached())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (request.replaces() != null || request.hold() || request.sensitivity() != Clearance.N) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        var progress = work.arrivals().begin(request, DocumentSource.PATIENT);
        audit.object(TYPE, progress.document().value());
        return progress;
    }

    /**
     * Takes a piece, in any order and as often as it comes; the last one that was missing completes the document.
     *
     * @throws DomainException INVALID when it is not the piece that was announced, or the file none that is taken
     */
    @RolesAllowed("document.send-own")
    public UploadProgress append(DocumentId id, int number, byte[] piece) {
        audit.object(TYPE, id.value());
        var patient = reached();
        var document = work.arrivals().own(id, DocumentSource.PATIENT);
        if (!document.patient().equals(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return work.arrivals().append(document, number, piece);
    }

    /**
     * To be taken along.
     *
     * @throws DomainException NOT_FOUND for one that is not released; REFUSED for one that the scanner has not found clean
     */
    @RolesAllowed("document.read-own")
    public DocumentContent open(DocumentId id) {
        audit.object(TYPE, id.value());
        return work.reading().content(work.reading().complete(id, reached()));
    }

    /** Whose record it is; the page says it again when a file comes. */
    @RolesAllowed("document.read-own")
    public PatientId patient() {
        return reached();
    }

    private PatientId reached() {
        var patient = own.insist(SCOPE);
        policy.insistOn(patient);
        return patient;
    }
}
