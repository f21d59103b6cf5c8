package org.ohms.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Pages that belong to no feature. */
@ApplicationScoped
class CommonPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(WebPage.everyone("/help", "/help.xhtml"));
    }
}
