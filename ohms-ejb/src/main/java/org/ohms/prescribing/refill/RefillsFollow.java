package org.ohms.prescribing.refill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.prescribing.prescription.PrescriptionEvent;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.records.chart.Charts;

/** What is signed for somebody who asked answers them; whoever prescribed hears that somebody asks. */
@ApplicationScoped
class RefillsFollow {
    @Inject
    Charts charts;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    Notifications notifications;

    @Inject
    Clock clock;

    void on(@Observes PrescriptionEvent.Signed signed) {
        var id = signed.refill();
        if (id != null) {
            charts.locked(RefillRequest.class, signed.patient(), id)
                    .issued(signed.prescription(), signed.changed(), signed.by(), clock.instant());
            charts.keep();
        }
    }

    void on(@Observes RefillEvent.Asked asked) {
        notifications.tell(
                prescriptions.signer(asked.patient(), asked.prescription()),
                new NewNotification(
                        "refill.asked", asked.patient(), asked.refill(), null, "refill.asked:" + asked.refill()));
    }
}
