package org.ohms.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of consent. */
@ApplicationScoped
class ConsentPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.portal("/portal/consents", "/portal/consents/list.xhtml", "consent.read-own")
                        .onRail(new RailEntry(88, "clip", "consent.rail", null)),
                WebPage.portal("/portal/consents/sign/{text}", "/portal/consents/sign.xhtml", "consent.sign-own"),
                WebPage.portal("/portal/consents/{consent}", "/portal/consents/consent.xhtml", "consent.read-own"),
                WebPage.staff("/staff/patients/{patient}/consents", "/staff/patients/consents.xhtml", "consent.record"),
                WebPage.staff(
                        "/staff/patients/{patient}/consents/{consent}",
                        "/staff/patients/consent.xhtml",
                        "consent.record"),
                WebPage.staff("/admin/consent-texts", "/admin/consent-texts.xhtml", "consent.publish")
                        .onRail(new RailEntry(845, "clip", "consent.rail.texts", null)));
    }
}
