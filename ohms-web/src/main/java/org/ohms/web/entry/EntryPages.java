package org.ohms.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of the way into the portal, for patients and for the desk. */
@ApplicationScoped
class EntryPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.everyone("/portal/register", "/entry/register.xhtml").onlyAt(Door.PATIENTS),
                WebPage.everyone("/portal/register/confirm", "/entry/register-confirm.xhtml")
                        .onlyAt(Door.PATIENTS),
                WebPage.everyone("/portal/invite", "/entry/invite.xhtml").onlyAt(Door.PATIENTS),
                WebPage.everyone("/portal/invite/{token}", "/entry/invite-open.xhtml")
                        .onlyAt(Door.PATIENTS),
                WebPage.portal("/portal/profile", "/portal/profile.xhtml", "own-record.read")
                        .onRail(new RailEntry(80, "users", "entry.rail.profile", null)),
                WebPage.staff(
                                "/staff/requests",
                                "/staff/requests/list.xhtml",
                                "portal-account.match",
                                "patient-proposal.review",
                                "chart-proposal.review",
                                "coverage.write")
                        .onRail(new RailEntry(32, "clip", "entry.rail.requests", "Q")),
                WebPage.staff(
                        "/staff/requests/accounts/{request}", "/staff/requests/account.xhtml", "portal-account.match"),
                WebPage.staff(
                        "/staff/requests/changes/{request}", "/staff/requests/change.xhtml", "patient-proposal.review"),
                WebPage.staff(
                        "/staff/patients/{patient}/reach", "/staff/patients/reach.xhtml", "contact-preference.change"),
                WebPage.staff(
                        "/staff/patients/{patient}/portal", "/staff/patients/portal.xhtml", "portal-account.invite"));
    }
}
