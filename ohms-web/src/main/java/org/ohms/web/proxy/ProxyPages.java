package org.ohms.web.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of acting for somebody else. */
@ApplicationScoped
class ProxyPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.portal("/portal/people", "/portal/people/people.xhtml", "proxy.act")
                        .onRail(new RailEntry(85, "users", "proxy.rail.people", null)),
                WebPage.portal("/portal/people/new", "/portal/people/new.xhtml", "proxy.name-own"),
                WebPage.everyone("/portal/proxy", "/entry/proxy.xhtml").onlyAt(Door.PATIENTS),
                WebPage.everyone("/portal/proxy/open", "/entry/proxy-open.xhtml")
                        .onlyAt(Door.PATIENTS),
                WebPage.staff("/staff/patients/{patient}/proxies", "/staff/patients/proxies.xhtml", "proxy.manage"));
    }
}
