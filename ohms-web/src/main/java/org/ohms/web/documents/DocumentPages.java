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
                WebPage.portal("/portal/documents", "/portal/documents/list.xhtml", "own-chart.read")
                        .onRail(new RailEntry(62, "doc", "documents.rail", null)),
                WebPage.portal("/portal/documents/{document}", "/portal/documents/document.xhtml", "own-chart.read"),
                WebPage.staff("/staff/patients/{patient}/documents", "/staff/patients/documents.xhtml", "chart.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/documents/{document}",
                        "/staff/patients/document.xhtml",
                        "chart.read"));
    }
}
