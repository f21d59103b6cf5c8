package org.ohms.web.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages where lists come in. */
@ApplicationScoped
class ImportPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/admin/imports", "/admin/imports.xhtml", "import.run")
                        .onRail(new RailEntry(840, "upl", "importing.rail", null)),
                WebPage.staff("/admin/imports/{import}", "/admin/imports/import.xhtml", "import.run"));
    }
}
