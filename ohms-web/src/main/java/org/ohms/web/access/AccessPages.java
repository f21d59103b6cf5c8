package org.ohms.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages about who may see what. */
@ApplicationScoped
class AccessPages implements PagesOfFeature {
    static final String REVIEWS = "/staff/break-glass/reviews";
    static final String ROLES = "/admin/roles";

    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff(
                        "/staff/patients/{patient}/care",
                        "/staff/patients/care.xhtml",
                        "patient.read",
                        "patient.read-own"),
                WebPage.staff("/staff/break-glass", "/staff/break-glass/open.xhtml", "break-glass.open"),
                WebPage.staff(REVIEWS, "/staff/break-glass/reviews.xhtml", "break-glass.review", "break-glass.report")
                        .onRail(new RailEntry(640, "glass", "access.rail.reviews", "G")),
                WebPage.staff(
                        "/staff/break-glass/reviews/{grant}",
                        "/staff/break-glass/review.xhtml",
                        "break-glass.review",
                        "break-glass.report"),
                WebPage.staff(ROLES, "/admin/roles/list.xhtml", "role.read")
                        .onRail(new RailEntry(715, "key", "access.rail.roles", "E")),
                WebPage.staff("/admin/roles/new", "/admin/roles/new.xhtml", "role.change"),
                WebPage.staff("/admin/roles/requests", "/admin/roles/requests.xhtml", "role.give"),
                WebPage.staff("/staff/patients/{patient}/who-sees", "/staff/patients/who-sees.xhtml", "access.explain"),
                WebPage.staff("/admin/users/{account}/access", "/admin/user-access.xhtml", "access.explain"),
                WebPage.staff("/admin/roles/{role}", "/admin/roles/role.xhtml", "role.read"));
    }
}
