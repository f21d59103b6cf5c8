package org.ohms.web.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of administrators and auditors. */
@ApplicationScoped
class CompliancePages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/admin/audit", "/admin/audit.xhtml", "audit.read")
                        .onRail(new RailEntry(820, "shield", "compliance.rail.audit", "A")),
                WebPage.staff("/admin/audit/{line}", "/admin/audit/line.xhtml", "audit.read"),
                WebPage.staff("/admin/breach", "/admin/breach.xhtml", "breach.examine"),
                WebPage.staff("/admin/retention", "/admin/retention.xhtml", "retention.read"),
                WebPage.staff("/admin/holds", "/admin/holds.xhtml", "retention.read"),
                WebPage.staff("/admin/outbox", "/admin/outbox.xhtml", "outbox.read")
                        .onRail(new RailEntry(830, "mail", "compliance.rail.outbox", "O")),
                WebPage.staff("/admin/settings", "/admin/settings.xhtml", "hospital.change")
                        .onRail(new RailEntry(850, "set", "compliance.rail.settings", null)),
                WebPage.staff("/admin/keys", "/admin/keys.xhtml", "key.read"),
                WebPage.staff("/admin/status", "/admin/status.xhtml", "hospital.status")
                        .onRail(new RailEntry(860, "pulse", "compliance.rail.status", null)));
    }
}
