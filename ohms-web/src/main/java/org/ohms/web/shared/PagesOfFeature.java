package org.ohms.web.shared;

import java.util.List;

/** The pages one feature brings. Each feature has one application-scoped bean of this kind; nothing else makes a page reachable. */
public interface PagesOfFeature {
    List<WebPage> pages();
}
