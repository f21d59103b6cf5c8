package org.ohms.records.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
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
    private static final String SCOPE = "health";

    @Inject
    DocumentWork work;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** What the hospital shares and what was sent from here, the newest first. */
    @RolesAllowed("own-chart.read")
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
        policy.insistOn(request.patient());
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
    @RolesAllowed("own-chart.read")
    public DocumentContent open(DocumentId id) {
        return work.reading().content(reached(id));
    }

    /** One document. */
    @RolesAllowed("own-chart.read")
    public DocumentRow one(DocumentId id) {
        return work.reading().rows(List.of(reached(id))).get(0);
    }

    /**
     * One of its first pages as a picture, the first one 0.
     *
     * @throws DomainException NOT_FOUND when there is none; REFUSED for one that the scanner has not found clean
     */
    @RolesAllowed("own-chart.read")
    public byte[] picture(DocumentId id, int number) {
        return work.reading().picture(reached(id), number);
    }

    /** What stands in a plain text, or its beginning; empty for everything else. */
    @RolesAllowed("own-chart.read")
    public String text(DocumentId id) {
        return work.reading().text(reached(id));
    }

    /** Whose record it is; the page says it again when a file comes. */
    @RolesAllowed("own-chart.read")
    public PatientId patient() {
        return reached();
    }

    private Document reached(DocumentId id) {
        audit.object(TYPE, id.value());
        return work.reading().complete(id, reached());
    }

    private PatientId reached() {
        var patient = own.insist(SCOPE);
        policy.insistOn(patient);
        return patient;
    }
}
