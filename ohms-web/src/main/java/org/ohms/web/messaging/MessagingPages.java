package org.ohms.web.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ohms.web.shared.PagesOfFeature;
import org.ohms.web.shared.RailEntry;
import org.ohms.web.shared.WebPage;

/** The pages of messages. */
@ApplicationScoped
class MessagingPages implements PagesOfFeature {
    @Override
    public List<WebPage> pages() {
        return List.of(
                WebPage.signedIn("/notifications", "/notifications.xhtml"),
                WebPage.signedIn("/notifications/wishes", "/notification-wishes.xhtml"),
                WebPage.signedIn("/announcements", "/announcements.xhtml"),
                WebPage.staff(
                                "/admin/announcements",
                                "/admin/announcements/list.xhtml",
                                "announcement.read",
                                "announcement.send")
                        .onRail(new RailEntry(831, "send", "messaging.rail.announcements", null)),
                WebPage.staff("/admin/announcements/new", "/admin/announcements/new.xhtml", "announcement.send"),
                WebPage.staff(
                        "/admin/announcements/{announcement}",
                        "/admin/announcements/announcement.xhtml",
                        "announcement.read",
                        "announcement.send"),
                WebPage.staff("/admin/outbox/{message}", "/admin/outbox/message.xhtml", "outbox.read-caught"));
    }
}
