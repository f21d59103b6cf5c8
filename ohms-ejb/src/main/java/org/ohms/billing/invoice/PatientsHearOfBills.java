package org.ohms.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;

/** Patients hear that there is a bill for them, and nothing of what it is for. */
@ApplicationScoped
class PatientsHearOfBills {
    @Inject
    Notifications notifications;

    void on(@Observes InvoiceEvent.Issued issued) {
        notifications.tellPatient(
                issued.patient(),
                new NewNotification(
                        "bill.issued", issued.patient(), issued.invoice(), null, "bill.issued:" + issued.invoice()));
    }
}
