package org.ohms.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.records.document.ContentType;
import org.ohms.records.document.DocumentId;
import org.ohms.records.document.DocumentRow;
import org.ohms.records.document.OwnDocuments;
import org.ohms.web.shared.UrlValues;

/** One document as its patient looks at it. */
@Named
@RequestScoped
public class OwnDocumentView {
    @Inject
    OwnDocuments documents;

    private String document = "";
    private String text = "";
    private @Nullable DocumentRow row;

    /** Reads before anything is shown; one that was not released is not there. */
    public void load() {
        var id = new DocumentId(UrlValues.required(UrlValues.id(document)));
        row = documents.one(id);
        text = row.type() == ContentType.TEXT && row.opens() ? documents.text(id) : "";
    }

    public @Nullable DocumentRow getRow() {
        return row;
    }

    /** Numbers of its pictures. */
    public List<Integer> getPictures() {
        return IntStream.range(0, row == null ? 0 : row.previews()).boxed().toList();
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
}
