package org.ohms.messaging.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.identity.account.RoleEvent;
import org.ohms.identity.role.RoleWidened;

/**
 * Somebody shall have a role, or a role shall allow more or drop its second step: the other administrators are told
 * that one of them is needed.
 */
@ApplicationScoped
class RoleNews {
    @Inject
    AccountDirectory accounts;

    @Inject
    Notifications notifications;

    void on(@Observes RoleEvent.Requested requested) {
        var news =
                new NewNotification("role.requested", null, requested.request(), null, "role:" + requested.request());
        accounts.allowed("role.give").stream()
                .filter(other -> !other.equals(requested.by()) && !other.equals(requested.account()))
                .forEach(other -> notifications.tell(other, news));
    }

    void on(@Observes RoleWidened.Requested requested) {
        var news = new NewNotification(
                "role.widening", null, requested.request(), null, "widening:" + requested.request());
        var having = accounts.holding(requested.role());
        accounts.allowed("role.change").stream()
                .filter(other -> !other.equals(requested.by()) && !having.contains(other))
                .forEach(other -> notifications.tell(other, news));
    }
}
