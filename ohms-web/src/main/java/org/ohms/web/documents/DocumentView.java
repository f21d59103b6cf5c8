package org.ohms.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.records.document.DocumentDesk;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.DocumentRow;
import org.ohms.records.document.DocumentState;
import org.ohms.records.document.Visibility;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One document: its versions, what the patient sees of it, and what was filed in error. */
@Named
@ViewScoped
@ShowsRefusals
public class DocumentView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentDesk desk;

    @Inject
    transient PatientRecord record;

    @Inject
    transient Toasts toasts;

    private String patient = "";
    private String document = "";
    private String reason = "";
    private transient @Nullable PatientLabel label;
    private transient List<DocumentRow> versions = List.of();

    /** Reads the document of the address; one of another patient is not there. */
    public void load() {
        label = record.label(owner());
        versions = desk.versions(id());
        getRow();
    }

    /** The patient sees it from now on. */
    public String release() {
        desk.release(id());
        toasts.say("documents.released");
        return here();
    }

    /** The patient sees it no more. */
    public String hold() {
        desk.hold(id());
        toasts.say("documents.held");
        return here();
    }

    /** It should not be here. */
    public String enterInError() {
        desk.enterInError(id(), reason);
        toasts.say("documents.in-error");
        return here();
    }

    private String here() {
        return "/staff/patients/document?faces-redirect=true&patient=" + patient + "&document=" + document;
    }

    private PatientId owner() {
        return UrlValues.required(UrlValues.patient(patient));
    }

    private DocumentId id() {
        return new DocumentId(UrlValues.required(UrlValues.id(document)));
    }

    /** The version of the address. */
    public DocumentRow getRow() {
        return found().orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private Optional<DocumentRow> found() {
        return versions.stream()
                .filter(row -> row.id().equals(id()) && row.patient().equals(owner()))
                .findFirst();
    }

    public boolean isCurrent() {
        return getRow().state() == DocumentState.CURRENT;
    }

    public boolean isInError() {
        return getRow().state() == DocumentState.ENTERED_IN_ERROR;
    }

    public boolean isReleased() {
        return getRow().visibility() == Visibility.RELEASED;
    }

    public List<DocumentRow> getVersions() {
        return versions;
    }

    public @Nullable PatientLabel getLabel() {
        return label;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(@Nullable String patient) {
        this.patient = patient == null ? "" : patient;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document == null ? "" : document;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
