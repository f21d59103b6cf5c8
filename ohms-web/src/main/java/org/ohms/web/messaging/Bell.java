package org.ohms.web.messaging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ohms.messaging.notification.MyNotifications;

/** The figure at the bell, for templates; read once a page. */
@Named
@RequestScoped
public class Bell {
    private static final long MOST_SHOWN = 99;

    @Inject
    MyNotifications notifications;

    private long unread = -1;

    /** How many notifications have not been opened yet. */
    public long getUnread() {
        if (unread < 0) {
            unread = notifications.unread();
        }
        return unread;
    }

    /** The figure as it fits beside the bell. */
    public String getFigure() {
        return getUnread() > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(getUnread());
    }
}
