package org.ohms.web.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages about what is unusual in the trail, and about what patients ask of the hospital under the privacy rule. */
@ApplicationScoped
class OversightPages implements PagesOfFeature {
    static final String ANOMALIES = "/admin/anomalies";
    static final String REQUESTS = "/staff/privacy";
    static final String PRIVACY = "/portal/privacy";

    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff(ANOMALIES, "/admin/anomalies/list.xhtml", "anomaly.review")
                        .onRail(new RailEntry(825, "flag", "oversight.rail.anomalies", null)),
                WebPage.staff(ANOMALIES + "/{anomaly}", "/admin/anomalies/anomaly.xhtml", "anomaly.review"),
                WebPage.staff(REQUESTS, "/staff/privacy/list.xhtml", "access-question.answer", "amendment.decide")
                        .onRail(new RailEntry(650, "lock", "oversight.rail.requests", null)),
                WebPage.staff(
                        REQUESTS + "/{request}",
                        "/staff/privacy/request.xhtml",
                        "access-question.answer",
                        "amendment.decide"),
                WebPage.portal(PRIVACY, "/portal/privacy/home.xhtml", "own-access.read")
                        .onRail(new RailEntry(50, "lock", "oversight.rail.privacy", null)),
                WebPage.portal(PRIVACY + "/access", "/portal/privacy/access.xhtml", "own-access.read"),
                WebPage.portal(PRIVACY + "/access/{seen}", "/portal/privacy/ask.xhtml", "own-privacy.ask"),
                WebPage.portal(PRIVACY + "/requests", "/portal/privacy/requests.xhtml", "own-access.read"),
                WebPage.portal(PRIVACY + "/correct", "/portal/privacy/correct.xhtml", "own-privacy.ask"),
                WebPage.portal(PRIVACY + "/disclosures", "/portal/privacy/disclosures.xhtml", "own-access.read"),
                WebPage.staff(
                        "/staff/patients/{patient}/disclosures",
                        "/staff/patients/disclosures.xhtml",
                        "disclosure.read"));
    }
}
