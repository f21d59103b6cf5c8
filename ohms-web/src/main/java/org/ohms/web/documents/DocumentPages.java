package org.ohms.web.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of documents. */
@ApplicationScoped
class DocumentPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.portal("/portal/documents", "/portal/documents/list.xhtml", "document.read-own")
                        .onRail(new RailEntry(62, "doc", "documents.rail", null)),
                WebPage.staff(
                        "/staff/patients/{patient}/documents", "/staff/patients/documents.xhtml", "document.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/documents/{document}",
                        "/staff/patients/document.xhtml",
                        "document.read"));
    }
}
