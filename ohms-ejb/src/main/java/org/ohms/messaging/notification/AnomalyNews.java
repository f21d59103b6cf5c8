package org.ohms.messaging.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.compliance.oversight.AnomalyEvent;
import org.ohms.identity.account.AccountDirectory;

/** Something unusual was found in the trail: whoever may look at it is told, except the person concerned. */
@ApplicationScoped
class AnomalyNews {
    @Inject
    AccountDirectory accounts;

    @Inject
    Notifications notifications;

    void on(@Observes AnomalyEvent.Found found) {
        var news = new NewNotification(
                "oversight.anomaly", null, found.anomaly(), found.at(), "anomaly:" + found.anomaly());
        accounts.allowed("anomaly.review").stream()
                .filter(reviewer -> !reviewer.equals(found.account()))
                .forEach(reviewer -> notifications.tell(reviewer, news));
    }
}
