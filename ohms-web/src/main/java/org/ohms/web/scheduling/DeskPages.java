package org.ohms.web.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of the front desk. */
@ApplicationScoped
class DeskPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/staff/schedule", "/staff/schedule/day.xhtml", "appointment.read")
                        .onRail(new RailEntry(10, "cal", "scheduling.rail.schedule", "S")),
                WebPage.staff(
                        "/staff/schedule/week",
                        "/staff/schedule/week.xhtml",
                        "appointment.read",
                        "appointment.read-own"),
                WebPage.staff(
                        "/staff/schedule/list",
                        "/staff/schedule/list.xhtml",
                        "appointment.read",
                        "appointment.read-own"),
                WebPage.staff("/staff/waiting-list", "/staff/waiting-list/list.xhtml", "waiting-list.read")
                        .onRail(new RailEntry(33, "clock", "scheduling.rail.waitlist", null)),
                WebPage.staff("/staff/waiting-list/{entry}", "/staff/waiting-list/entry.xhtml", "waiting-list.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/waiting-list",
                        "/staff/waiting-list/new.xhtml",
                        "waiting-list.write"),
                WebPage.staff("/staff/visits/new", "/staff/visits/new.xhtml", "appointment.book"),
                WebPage.staff(
                        "/staff/visits/{id}", "/staff/visits/visit.xhtml", "appointment.read", "appointment.read-own"));
    }
}
