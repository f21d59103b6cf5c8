package org.ohms.web.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.WebPage;

/** The pages of messages. */
@ApplicationScoped
class MessagingPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.signedIn("/notifications", "/notifications.xhtml"),
                WebPage.signedIn("/notifications/wishes", "/notification-wishes.xhtml"),
                WebPage.staff("/admin/outbox/{message}", "/admin/outbox/message.xhtml", "outbox.read-caught"));
    }
}
