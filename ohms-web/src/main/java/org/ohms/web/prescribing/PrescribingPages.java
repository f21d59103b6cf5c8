package org.ohms.web.prescribing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of prescribing. */
@ApplicationScoped
class PrescribingPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/staff/interaction-check", "/staff/interaction-check.xhtml", "interaction.check")
                        .onRail(new RailEntry(38, "pill", "prescribing.rail.check", "M")),
                WebPage.staff("/admin/drug-rules", "/admin/drug-rules.xhtml", "drug-rules.read")
                        .onRail(new RailEntry(848, "pill", "prescribing.rail.rules", null)));
    }
}
