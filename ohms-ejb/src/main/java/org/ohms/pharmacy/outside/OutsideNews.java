package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Tells whoever sent a prescription outside that it does not go on there by itself. */
@ApplicationScoped
class OutsideNews {
    @Inject
    Notifications notifications;

    /** @param about what it is about in ids, so that it is told once */
    void back(AccountId sender, PatientId patient, String about) {
        notifications.tell(
                sender, new NewNotification("outside.back", patient, patient.value(), null, "outside.back:" + about));
    }
}
