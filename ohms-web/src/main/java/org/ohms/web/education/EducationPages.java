package org.ohms.web.education;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of articles for patients. */
@ApplicationScoped
class EducationPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/staff/articles", "/staff/articles/list.xhtml", "education.write", "education.review")
                        .onRail(new RailEntry(85, "book", "education.rail.articles", null)),
                WebPage.staff("/staff/articles/new", "/staff/articles/new.xhtml", "education.write"),
                WebPage.staff(
                        "/staff/articles/{article}",
                        "/staff/articles/article.xhtml",
                        "education.write",
                        "education.review"),
                WebPage.staff(
                        "/staff/dispensing/{dispense}/leaflet",
                        "/staff/dispensing/leaflet.xhtml",
                        "medication.dispense"),
                WebPage.portal("/portal/learn", "/portal/learn/list.xhtml", "own-education.read")
                        .onRail(new RailEntry(66, "book", "education.rail.learn", null)),
                WebPage.portal("/portal/learn/{slug}", "/portal/learn/article.xhtml", "own-education.read"));
    }
}
