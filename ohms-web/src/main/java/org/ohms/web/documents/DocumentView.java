package org.ohms.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.records.document.ContentType;
import org.ohms.records.document.DocumentDesk;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.DocumentRow;
import org.ohms.records.document.DocumentState;
import org.ohms.records.document.Visibility;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** One document: its versions, what the patient sees of it, and what was filed in error. */
@Named
@ViewScoped
@ShowsRefusals
public class DocumentView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentDesk desk;

    private String document = "";
    private String reason = "";
    private String text = "";
    private transient List<DocumentRow> versions = List.of();

    /** Reads the document of the address; one of another patient is not there. */
    @Override
    protected void read() {
        versions = desk.versions(document());
        text = getRow().type() == ContentType.TEXT && getRow().opens() ? desk.text(document()) : "";
    }

    /** The patient sees it from now on. */
    public String release() {
        desk.release(document());
        return keptHere("documents.released");
    }

    /** The patient sees it no more. */
    public String hold() {
        desk.hold(document());
        return keptHere("documents.held");
    }

    /** It should not be here. */
    public String enterInError() {
        desk.enterInError(document(), reason);
        return keptHere("documents.in-error");
    }

    private String keptHere(String text) {
        return kept("document", text) + "&document=" + document;
    }

    private DocumentId document() {
        return new DocumentId(UrlValues.required(UrlValues.id(document)));
    }

    /** The version of the address. */
    public DocumentRow getRow() {
        return found().orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private Optional<DocumentRow> found() {
        return versions.stream()
                .filter(row -> row.id().equals(document()) && row.patient().equals(id()))
                .findFirst();
    }

    /** Numbers of its pictures. */
    public List<Integer> getPictures() {
        return IntStream.range(0, getRow().previews()).boxed().toList();
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

    /** What a plain text says; empty for everything else. */
    public String getText() {
        return text;
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
