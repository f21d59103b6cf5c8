package org.ohms.messaging.announcement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * Everybody reads the announcements that were sent to them. It needs no permission: it is their own, whatever their roles;
 * without a sign-in the answer is a refusal.
 */
@Stateless
@PermitAll
public class MyAnnouncements {
    @Inject
    Announcements announcements;

    @Inject
    CurrentActor current;

    /** Newest first. */
    public Page<OwnAnnouncementRow> list(PageRequest part) {
        return announcements.readBy(current.account(), part);
    }
}
