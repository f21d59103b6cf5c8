package org.ohms.integration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.ohms.pharmacy.dispensing.MedicationDispensed;
import org.ohms.pharmacy.dispensing.MedicationReturned;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/**
 * Writes down, with the change itself, that others are to be told; nothing when nobody wants to know. Whom, the system
 * finds out later: whoever booked need not know the partners.
 */
@ApplicationScoped
class WebhookNotes {
    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void on(@Observes AppointmentEvent happened) {
        var event = WebhookEvent.of(happened);
        var patient = happened.visit().patient();
        if (event.isPresent() && patient != null && isWanted(event.get())) {
            note(event.get(), happened.visit().appointment().value(), patient);
        }
    }

    void on(@Observes MedicationDispensed happened) {
        if (isWanted(WebhookEvent.DISPENSED)) {
            note(WebhookEvent.DISPENSED, happened.dispense(), happened.patient());
        }
    }

    void on(@Observes MedicationReturned happened) {
        var event = happened.reversed() ? WebhookEvent.REVERSED : WebhookEvent.RETURNED;
        if (isWanted(event)) {
            note(event, happened.dispense(), happened.patient());
        }
    }

    private boolean isWanted(WebhookEvent event) {
        return !entities.createNativeQuery("select 1 from webhook_event where event = ?1 limit 1")
                .setParameter(1, event.code())
                .getResultList()
                .isEmpty();
    }

    private void note(WebhookEvent event, UUID subject, PatientId patient) {
        var now = clock.instant();
        var happening = new Happening(Uuids.v7(now), event, subject, patient, now);
        outbox.put(new OutboxMessage(
                WebhookFanOut.NAME,
                WebhookFanOut.NAME + ":" + happening.id(),
                happening.message(),
                happening.patient(),
                happening.subject(),
                now));
    }
}
