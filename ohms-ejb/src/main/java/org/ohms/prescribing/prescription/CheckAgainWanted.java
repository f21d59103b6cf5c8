package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.ohms.records.chart.ChartWritten;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/**
 * Something was written in a chart: a result, a condition, a weight. Whoever wrote it need not see prescriptions, so the
 * house checks them by itself afterwards; the note for that is kept with the change and is not lost.
 */
@ApplicationScoped
class CheckAgainWanted {
    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void on(@Observes ChartWritten chart) {
        var patient = chart.patient();
        var prescribed = (Boolean) entities.createNativeQuery("select has_valid_prescription(?1)")
                .setParameter(1, patient.value())
                .getSingleResult();
        if (prescribed) {
            var now = clock.instant();
            outbox.put(new OutboxMessage(
                    CheckAgainChannel.NAME,
                    CheckAgainChannel.NAME + ":" + Uuids.v7(now),
                    patient.toString(),
                    patient,
                    patient.value(),
                    now));
        }
    }
}
