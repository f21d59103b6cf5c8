package org.ohms.web.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** Pages about other systems. */
@ApplicationScoped
class IntegrationPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/admin/api-clients", "/admin/api-clients.xhtml", "client.manage")
                        .onRail(new RailEntry(835, "link", "integration.rail.clients", "L")),
                WebPage.staff("/admin/api-clients/new", "/admin/api-clients/new.xhtml", "client.manage"),
                WebPage.staff("/admin/api-clients/{client}", "/admin/api-clients/client.xhtml", "client.manage"),
                WebPage.staff(
                        "/admin/api-clients/{client}/webhooks/{webhook}",
                        "/admin/api-clients/webhook.xhtml",
                        "webhook.manage"));
    }
}
