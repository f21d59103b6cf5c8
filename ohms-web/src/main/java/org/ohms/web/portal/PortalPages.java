package org.ohms.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of patients. */
@ApplicationScoped
class PortalPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.everyone("/answer", "/portal/answer/answer.xhtml").onlyAt(Door.PATIENTS),
                WebPage.portal("/portal", "/portal/home.xhtml", "appointment.read-own")
                        .onRail(new RailEntry(10, "home", "portal.rail.home", null)),
                WebPage.portal("/portal/visits", "/portal/visits/list.xhtml", "appointment.read-own")
                        .onRail(new RailEntry(20, "cal", "portal.rail.visits", null)),
                WebPage.portal("/portal/book", "/portal/book/reason.xhtml", "appointment.book"),
                WebPage.portal("/portal/book/time", "/portal/book/time.xhtml", "appointment.book"),
                WebPage.portal("/portal/book/confirm", "/portal/book/confirm.xhtml", "appointment.book"),
                WebPage.portal("/portal/book/done", "/portal/book/done.xhtml", "appointment.book"),
                WebPage.portal("/portal/waiting-list", "/portal/waiting-list/list.xhtml", "appointment.read-own"),
                WebPage.portal("/portal/waiting-list/join", "/portal/waiting-list/join.xhtml", "appointment.book"),
                WebPage.portal("/portal/visits/{visit}", "/portal/visits/visit.xhtml", "appointment.read-own"),
                WebPage.portal("/portal/visits/{visit}/move", "/portal/visits/move.xhtml", "appointment.change-own"),
                WebPage.portal(
                        "/portal/visits/{visit}/calendar", "/portal/visits/calendar.xhtml", "appointment.read-own"));
    }
}
