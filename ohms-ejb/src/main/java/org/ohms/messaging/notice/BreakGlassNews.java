package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.patients.breakglass.BreakGlassEvent;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/** A record was opened in an emergency: whoever reviews that is told at once, and a note to tell the patient is written. */
@ApplicationScoped
class BreakGlassNews {
    @Inject
    AccountDirectory accounts;

    @Inject
    Notifications notifications;

    @Inject
    Outbox outbox;

    void on(@Observes BreakGlassEvent.Opened opened) {
        var grant = opened.grant();
        var news =
                new NewNotification("access.break-glass", opened.patient(), grant, opened.at(), "break-glass:" + grant);
        accounts.allowed("break-glass.review").stream()
                .filter(reviewer -> !reviewer.equals(opened.by()))
                .forEach(reviewer -> notifications.tell(reviewer, news));
        outbox.put(new OutboxMessage(
                BreakGlassNoticeChannel.NAME,
                "break-glass:" + grant,
                Json.createObjectBuilder()
                        .add("at", opened.at().toString())
                        .build()
                        .toString(),
                opened.patient(),
                grant,
                opened.at()));
    }
}
