package org.ohms.web.telemedicine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.WebPage;

/** The pages of visits by video. A guest's page is found by the link alone. */
@ApplicationScoped
class TelemedicinePages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.staff("/staff/visits/{id}/video", "/staff/visits/video.xhtml", "video.host"),
                WebPage.portal("/portal/visits/{visit}/video", "/portal/visits/video.xhtml", "own-video.join"),
                WebPage.everyone("/portal/video", "/entry/video.xhtml").onlyAt(Door.PATIENTS));
    }
}
