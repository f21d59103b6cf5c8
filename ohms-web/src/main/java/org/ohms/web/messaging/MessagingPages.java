package org.ohms.web.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.Door;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.WebPage;

/** The pages of messages. */
@ApplicationScoped
class MessagingPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.signedIn("/notifications", "/notifications.xhtml"),
                WebPage.signedIn("/staff/notifications", "/notification-wishes.xhtml")
                        .onlyAt(Door.STAFF),
                WebPage.signedIn("/portal/notifications", "/notification-wishes.xhtml")
                        .onlyAt(Door.PATIENTS),
                WebPage.staff("/admin/outbox/{message}", "/admin/outbox/message.xhtml", "outbox.read-caught"));
    }
}
